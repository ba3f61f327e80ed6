"""Fixtures and helpers of tests."""

from typing import Iterator

import pytest
from dbos import DBOS


@DBOS.workflow()
def greeting(name: str) -> str:
    DBOS.set_event("name", name)
    return name


@pytest.fixture()
def dbos() -> Iterator[None]:
    DBOS(config={"name": "test-app"})
    DBOS.launch()
    yield
    DBOS.destroy()


@pytest.fixture()
def run_in_workflow(dbos):
    def run(function, *args):
        @DBOS.workflow()
        def wrapper():
            return function(*args)

        return wrapper()

    return run


def test_sleep(run_in_workflow) -> None:
    run_in_workflow(DBOS.sleep, 0.1)
    run_in_workflow(lambda: DBOS.sleep(0.1))


def test_event(dbos) -> None:
    handle = DBOS.start_workflow(greeting, "x")
    assert DBOS.get_event(handle.workflow_id, "name") == "x"
