"""Registrations in functions that run once."""

from typing import Callable

from dbos import DBOS
from fastapi import FastAPI


def create_app() -> FastAPI:
    app = FastAPI()

    @app.post("/orders/{order}")
    @DBOS.workflow()
    def order(order: str) -> str:
        return order

    return app


def _make_loader(source: str) -> Callable[[], str]:
    @DBOS.step(name=f"load_{source}")
    def load() -> str:
        return source

    return load


LOADERS = {source: _make_loader(source) for source in ("s3", "ftp")}


def durable(function: Callable[[str], str]) -> Callable[[str], str]:
    @DBOS.workflow(name=function.__qualname__)
    def wrapper(order: str) -> str:
        DBOS.logger.info("start")
        return function(order)

    return wrapper


@durable
def bill(order: str) -> str:
    return LOADERS["s3"]() + order


class Plugin:
    def __init__(self, name: str) -> None:
        @DBOS.step(name=name)
        def run() -> str:
            return name

        self.run = run


plugins = [Plugin("a"), Plugin("b")]
app = create_app()
