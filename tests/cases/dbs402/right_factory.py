# enable: DBS402
"""Launched by whoever makes the application."""

from dbos import DBOS
from flask import Flask

DBOS(config={"name": "shop"})


def create_app() -> Flask:
    DBOS.launch()
    return Flask(__name__)
