"""Fixtures that run beside others and destroy for them."""

import unittest
from collections.abc import Iterator

import pytest
from dbos import DBOS, DBOSConfig

CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


@pytest.fixture
def clean() -> Iterator[None]:
    yield
    DBOS.destroy()


@pytest.fixture
def launched(clean: None) -> None:
    DBOS(config=CONFIG)
    DBOS.launch()


@pytest.fixture
def started() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()


@pytest.fixture
def ended(started: None) -> Iterator[None]:
    yield
    DBOS.destroy()


@pytest.fixture
def beside() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()


def test_ended(ended: None) -> None:
    assert DBOS.list_workflows() == []


def test_beside(clean: None, beside: None) -> None:
    assert DBOS.list_workflows() == []


def test_clean(clean: None) -> None:
    DBOS(config=CONFIG)
    DBOS.launch()


@pytest.fixture(scope="session")
def test_shop() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()


class BaseTest(unittest.TestCase):
    def tearDown(self) -> None:
        DBOS.destroy()


class DerivedTest(BaseTest):
    def setUp(self) -> None:
        DBOS(config=CONFIG)
        DBOS.launch()


@pytest.fixture
def constructed() -> Iterator[None]:
    DBOS(config=CONFIG)
    yield
    DBOS.destroy()


def test_reset(constructed: None) -> None:
    DBOS.reset_system_database()
    DBOS.launch()


def test_reset_again(launched: None) -> None:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.reset_system_database()
    DBOS.launch()


def test_refused(ended: None) -> None:
    with pytest.raises(AssertionError):
        DBOS.reset_system_database()
