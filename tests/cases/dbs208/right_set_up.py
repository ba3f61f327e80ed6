"""Functions that set up the program register durable functions once."""

import functools
import os
from typing import Callable

import pytest
from fastapi import FastAPI

from dbos import DBOS


# A factory called at module level, also several times.
def make_importer(source: str) -> Callable[[str], str]:
    @DBOS.step(name=f"read-{source}")
    def read(path: str) -> str:
        return source + path

    @DBOS.workflow(name=f"import-{source}")
    def run(path: str) -> str:
        return read(path)

    return run


import_csv = make_importer("csv")
IMPORTERS = {name: make_importer(name) for name in ("json", "xml")}


class Importers:
    parquet = make_importer("parquet")


# A set-up function that helps a factory.
def _register_reader(source: str):
    return DBOS.step(name=f"reader-{source}")(lambda path: source + path)


def make_reader(source: str):
    return _register_reader(source)


read_avro = make_reader("avro")


# register_*, create_app, main.
def register_reports() -> None:
    @DBOS.workflow()
    def report(name: str) -> str:
        return name

    for period in ("day", "week"):
        DBOS.workflow(name=f"report-{period}")(report_on)


def report_on(name: str) -> str:
    return name


def create_app() -> FastAPI:
    app = FastAPI()

    @app.post("/orders/{order}")
    @DBOS.workflow()
    def create(order: str) -> str:
        return pack(order)

    @DBOS.step()
    def pack(order: str) -> str:
        return order

    return app


def main() -> None:
    @DBOS.workflow()
    def only_here(name: str) -> str:
        return name

    DBOS(config={"name": "importer", "system_database_url": os.environ["IMPORTER_DB"]})
    DBOS.launch()
    only_here("first")


# The constructor of an application object, and what it calls.
class Application:
    def __init__(self, dbos: DBOS) -> None:
        self.dbos = dbos

        @dbos.workflow()
        def serve(name: str) -> str:
            return fetch(name)

        @self.dbos.step()
        def fetch(name: str) -> str:
            return name

        self.serve = serve
        self._add_steps()

    def _add_steps(self) -> None:
        @self.dbos.step()
        def added(name: str) -> str:
            return name

        self.added = added


# The project's own decorators register where they are applied.
def durable(function):
    @DBOS.workflow()
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def durable_with(attempts: int):
    def decorate(function):
        return DBOS.step(retries_allowed=True, max_attempts=attempts)(function)

    return decorate


@durable
def archive(name: str) -> str:
    return write(name)


@durable_with(3)
def write(name: str) -> str:
    return name


# Tests register what they test.
def test_workflow() -> None:
    @DBOS.workflow()
    def tested(name: str) -> str:
        return name

    assert tested("a") == "a"


@pytest.mark.asyncio
async def test_workflow_soon() -> None:
    @DBOS.workflow()
    async def tested_soon(name: str) -> str:
        return name

    assert await tested_soon("a") == "a"


class TestImporters:
    def test_step(self) -> None:
        @DBOS.step()
        def tested_step(name: str) -> str:
            return name

        assert tested_step("a") == "a"


@pytest.fixture
def flow():
    @DBOS.workflow()
    def of_fixture(name: str) -> str:
        return name

    return of_fixture


if __name__ == "__main__":
    main()
