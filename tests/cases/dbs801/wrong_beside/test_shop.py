"""Fixtures and classes that destroy for others, not for those that leave DBOS behind."""

import unittest
from collections.abc import Iterator

import pytest
from dbos import DBOS, DBOSConfig

CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


@pytest.fixture
def left() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801: `left`


def test_left(left: None) -> None:
    assert DBOS.list_workflows() == []


@pytest.fixture
def tidy() -> Iterator[None]:
    DBOS(config=CONFIG)
    DBOS.launch()
    yield
    DBOS.destroy()


def test_tidy(tidy: None) -> None:
    assert DBOS.list_workflows() == []


def test_alone() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801: `test_alone`


class TidyTest(unittest.TestCase):
    def setUp(self) -> None:
        DBOS(config=CONFIG)
        DBOS.launch()

    def tearDown(self) -> None:
        DBOS.destroy()


class LeftTest(unittest.TestCase):
    def setUp(self) -> None:
        DBOS(config=CONFIG)
        DBOS.launch()  # DBS801: `setUp`


class TestOther:
    @pytest.fixture(autouse=True)
    def tidied(self) -> Iterator[None]:
        yield
        DBOS.destroy()

    def test_other(self) -> None:
        DBOS(config=CONFIG)
        DBOS.launch()


def test_reset(tidy: None) -> None:
    DBOS.reset_system_database()  # DBS801: comes after the launch (line 25)


@pytest.fixture
def above(tidy: None) -> None:
    print("ready")


@pytest.mark.usefixtures("above")
def test_reset_above() -> None:
    DBOS.reset_system_database(truncate=True)  # DBS801: comes after the launch (line 25)
