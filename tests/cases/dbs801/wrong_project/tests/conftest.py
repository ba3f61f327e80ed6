"""Fixtures of all tests."""

import pytest
from dbos import DBOS
from starting import start


@pytest.fixture
def name() -> str:
    return "shop"


@pytest.fixture
def started(name: str) -> None:
    start(name)  # DBS801: `started` leaves the DBOS that it launches


@pytest.fixture
def launched(name: str) -> None:
    DBOS(config={"name": name})
    DBOS.launch()  # DBS801: `launched`
