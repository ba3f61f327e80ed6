"""Starts DBOS when it is imported for the first time."""

from dbos import DBOS

DBOS(config={"name": "shop"})


def start() -> None:
    DBOS.launch()
