"""Registries that are kept, or that no test needs afterwards."""

from collections.abc import Iterator

import pytest
from dbos import DBOS, DBOSConfig

CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}
FORGET = False


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@DBOS.step()
def price(order: str) -> int:
    return 5


@pytest.fixture
def kept() -> None:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.launch()


def test_kept(kept: None) -> None:
    assert bill("42") == "42"


@pytest.fixture
def kept_in_words() -> Iterator[None]:
    DBOS.destroy(destroy_registry=False)
    DBOS(config=CONFIG)
    DBOS.launch()
    yield
    DBOS.destroy(destroy_registry=FORGET)


def test_kept_in_words(kept_in_words: None) -> None:
    assert bill("42") == "42"


@pytest.fixture
def forgotten() -> None:
    DBOS.destroy(destroy_registry=True)
    DBOS(config=CONFIG)
    DBOS.launch()


def test_own_workflow(forgotten: None) -> None:
    @DBOS.workflow()
    def ship(order: str) -> str:
        return order

    assert ship("42") == "42"


def test_step(forgotten: None) -> None:
    assert price("42") == 5


def test_nothing(forgotten: None) -> None:
    assert DBOS.list_workflows() == []


def test_refused(forgotten: None) -> None:
    with pytest.raises(Exception):
        bill("42")


@pytest.fixture
def by_option(request: pytest.FixtureRequest) -> None:
    DBOS.destroy(destroy_registry=request.config.getoption("forget"))
    DBOS(config=CONFIG)
    DBOS.launch()


def test_by_option(by_option: None) -> None:
    assert bill("42") == "42"


@pytest.fixture
def sometimes(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("forget"):
        DBOS.destroy(destroy_registry=True)
    DBOS(config=CONFIG)
    DBOS.launch()


def test_sometimes(sometimes: None) -> None:
    assert bill("42") == "42"


@pytest.fixture
def behind() -> Iterator[None]:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.launch()
    yield
    DBOS.destroy(destroy_registry=True)


def test_only_one(behind: None) -> None:
    assert bill("42") == "42"


@pytest.fixture(scope="session")
def in_the_end() -> Iterator[None]:
    DBOS(config=CONFIG)
    DBOS.launch()
    yield
    DBOS.destroy(destroy_registry=True)


def test_in_the_end(in_the_end: None) -> None:
    assert bill("42") == "42"


def test_in_the_end_again(in_the_end: None) -> None:
    assert bill("43") == "43"


@pytest.fixture
def made() -> "object":
    DBOS.destroy(destroy_registry=True)
    DBOS(config=CONFIG)

    @DBOS.workflow()
    def ship(order: str) -> str:
        return order

    DBOS.launch()
    return ship


def test_made(made: object) -> None:
    assert callable(made)


def test_last() -> None:
    assert bill("42") == "42"
    DBOS.destroy(destroy_registry=True)
