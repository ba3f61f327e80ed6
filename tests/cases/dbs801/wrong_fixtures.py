"""Fixtures that leave the DBOS that they launch to the next test."""

import functools
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import dbos as library
import pytest
import pytest_asyncio
from dbos import DBOS
from dbos import DBOS as D
from dbos import DBOSConfig
from pytest import fixture

CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}
SCOPE = "function"


@pytest.fixture
def plain() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801: `plain` leaves the DBOS that it launches to the next test


@pytest.fixture()
def parentheses() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801: call `DBOS.destroy()`


@pytest.fixture(autouse=True)
def always() -> Iterator[None]:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801: `always`
    yield


@pytest.fixture(scope="function")
def scoped() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801


@pytest.fixture(scope=SCOPE)
def scoped_by_constant() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801


@fixture
def imported_fixture() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801


@pytest_asyncio.fixture
async def coroutine() -> AsyncIterator[None]:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801
    yield


@pytest.fixture
def reset_first() -> None:
    DBOS(config=CONFIG)
    DBOS.reset_system_database()
    DBOS.launch()  # DBS801


@pytest.fixture
def instance() -> Iterator[DBOS]:
    dbos = DBOS(config=CONFIG)
    dbos.launch()  # DBS801
    yield dbos


@pytest.fixture
def returned() -> DBOS:
    dbos = DBOS(config=CONFIG)
    DBOS.launch()  # DBS801
    return dbos


@pytest.fixture
def aliased() -> None:
    D(config=CONFIG)
    D.launch()  # DBS801


@pytest.fixture
def by_module() -> None:
    library.DBOS(config=CONFIG)
    library.DBOS.launch()  # DBS801


@pytest.fixture
def own_database(tmp_path: Path) -> None:
    DBOS(config={"name": "shop", "system_database_url": f"sqlite:///{tmp_path}/shop.sqlite"})
    DBOS.launch()  # DBS801


@pytest.fixture
def config() -> DBOSConfig:
    return CONFIG


@pytest.fixture
def of_other_fixture(config: DBOSConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP", "test")
    DBOS(config=config)
    DBOS.launch()  # DBS801


def start() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()


@pytest.fixture
def by_helper() -> None:
    start()  # DBS801: `by_helper`


class TestShop:
    @pytest.fixture(autouse=True)
    def launched(self) -> None:
        DBOS(config=CONFIG)
        DBOS.launch()  # DBS801

    def setup_method(self, method: object) -> None:
        DBOS(config=CONFIG)
        DBOS.launch()  # DBS801

    def test_ship(self) -> None:
        assert functools is not None


def setup_function(function: object) -> None:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801: `setup_function`
