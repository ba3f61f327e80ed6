"""One DBOS for all tests, and functions that are no fixtures."""

from collections.abc import Iterator

import pytest
from dbos import DBOS, DBOSConfig

CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


@pytest.fixture(scope="session")
def for_all() -> Iterator[None]:
    DBOS(config=CONFIG)
    DBOS.launch()
    yield


@pytest.fixture(scope="session", autouse=True)
def for_all_always() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()


@pytest.fixture(scope="module")
def for_module() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()


@pytest.fixture
def constructed() -> None:
    DBOS(config=CONFIG)


def helper() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()


def pytest_sessionstart() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()


class TestShop:
    @classmethod
    def setup_class(cls) -> None:
        DBOS(config=CONFIG)
        DBOS.launch()

    def test_ship(self) -> None:
        assert CONFIG


@pytest.fixture
def refused() -> None:
    with pytest.raises(Exception):
        DBOS(config=CONFIG)
        DBOS.launch()
