"""Resets that come too late or too early."""

from collections.abc import Iterator

import pytest
from dbos import DBOS, DBOSConfig

CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


@pytest.fixture
def late() -> Iterator[None]:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.launch()
    DBOS.reset_system_database()  # DBS801: comes after the launch (line 15) and raises AssertionError
    yield


@pytest.fixture(scope="session")
def late_for_all() -> Iterator[None]:
    DBOS(config=CONFIG)
    DBOS.launch()
    DBOS.reset_system_database(truncate=True)  # DBS801: after the launch
    yield
    DBOS.destroy()


@pytest.fixture
def late_instance() -> Iterator[None]:
    dbos = DBOS(config=CONFIG)
    dbos.launch()
    dbos.reset_system_database()  # DBS801: `dbos.reset_system_database()`
    yield
    dbos.destroy()


@pytest.fixture
def late_sometimes(fresh: bool) -> Iterator[None]:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.launch()
    if fresh:
        DBOS.reset_system_database()  # DBS801: after the launch
    yield


def reset() -> None:
    DBOS.reset_system_database()  # DBS801: after the launch


@pytest.fixture
def late_by_helper() -> Iterator[None]:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.launch()
    reset()
    yield


def test_late() -> None:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.launch()
    DBOS.reset_system_database()  # DBS801: after the launch


class TestShop:
    def setup_method(self) -> None:
        DBOS.destroy()
        DBOS(config=CONFIG)
        DBOS.launch()
        DBOS.reset_system_database()  # DBS801: after the launch


@pytest.fixture
def early() -> Iterator[None]:
    DBOS.destroy()
    DBOS.reset_system_database()  # DBS801: comes before `DBOS(...)` and resets nothing
    DBOS(config=CONFIG)
    DBOS.launch()
    yield


@pytest.fixture
def early_with_option() -> Iterator[None]:
    DBOS.destroy()
    DBOS.reset_system_database()  # DBS801: resets nothing
    dbos = DBOS(config=CONFIG)
    dbos.launch()
    yield


@pytest.fixture
def early_at_once() -> Iterator[None]:
    DBOS.reset_system_database()  # DBS801: resets nothing
    DBOS(config=CONFIG)
    DBOS.launch()
    yield
    DBOS.destroy()


def test_early() -> None:
    DBOS.destroy()
    DBOS.reset_system_database()  # DBS801: resets nothing
    DBOS(config=CONFIG)
    DBOS.launch()
