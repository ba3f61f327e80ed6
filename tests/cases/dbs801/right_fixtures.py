"""Fixtures that destroy, live longer than a test, or launch what they have not constructed."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from dbos import DBOS, DBOSConfig

CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


@pytest.fixture
def before() -> None:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.reset_system_database()
    DBOS.launch()


@pytest.fixture
def behind() -> Iterator[None]:
    DBOS(config=CONFIG)
    DBOS.launch()
    yield
    DBOS.destroy()


@pytest.fixture
def behind_for_sure() -> Iterator[None]:
    DBOS(config=CONFIG)
    DBOS.launch()
    try:
        yield
    finally:
        DBOS.destroy(workflow_completion_timeout_sec=1)


@pytest.fixture
def instance() -> Iterator[DBOS]:
    dbos = DBOS(config=CONFIG)
    dbos.reset_system_database(truncate=True)
    dbos.launch()
    yield dbos
    dbos.destroy()


@pytest.fixture
def finalizer(request: pytest.FixtureRequest) -> None:
    request.addfinalizer(DBOS.destroy)
    DBOS(config=CONFIG)
    DBOS.launch()


@pytest_asyncio.fixture
async def coroutine() -> AsyncIterator[None]:
    DBOS(config=CONFIG)
    DBOS.launch()
    yield
    DBOS.destroy()


@pytest.fixture
def with_url() -> Iterator[None]:
    DBOS.destroy()
    DBOS.reset_system_database(system_database_url="sqlite:///test.sqlite")
    DBOS(config=CONFIG)
    DBOS.launch()
    yield


def test_refused() -> None:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.launch()
    with pytest.raises(AssertionError):
        DBOS.reset_system_database()


def test_again() -> None:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.launch()
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.reset_system_database()
    DBOS.launch()
