"""Launched by those who run the program."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import click
from dbos import DBOS, DBOSConfig
from fastapi import FastAPI
from flask import Flask

config: DBOSConfig = {"name": "shop"}
DBOS(config=config)


@DBOS.workflow()
def ship(order: str) -> str:
    return order


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    DBOS.launch()
    yield
    DBOS.destroy()


app = FastAPI(lifespan=lifespan)


def create_app() -> Flask:
    DBOS.launch()
    return Flask(__name__)


@click.command()
def work() -> None:
    DBOS.launch()
    ship("42")


class Application:
    def ready(self) -> None:
        DBOS.launch()


if os.environ.get("WORKER"):
    DBOS.launch()


class Rocket:
    def launch(self) -> None: ...


Rocket().launch()

if __name__ == "__main__":
    DBOS.launch()
    ship("42")
