"""Tests that destroy the registry themselves, and test cases of unittest."""

import unittest

from dbos import DBOS, DBOSConfig

CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


@DBOS.workflow()
async def bill(order: str) -> str:
    return order


def _ship(order: str) -> str:
    return order


ship = DBOS.workflow()(_ship)


async def test_before_use() -> None:
    DBOS.destroy(destroy_registry=True)  # DBS802: workflow `bill`
    DBOS(config=CONFIG)
    DBOS.launch()
    assert await bill("42") == "42"


def test_behind_use() -> None:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.launch()
    assert ship("42") == "42"
    DBOS.destroy(destroy_registry=True)  # DBS802: workflow `ship`


def test_below() -> None:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.launch()
    assert ship("42") == "42"


class ShopTest(unittest.TestCase):
    def setUp(self) -> None:
        DBOS.destroy(**{"destroy_registry": True})  # DBS802
        DBOS(config=CONFIG)
        DBOS.launch()

    def test_ship(self) -> None:
        self.assertEqual(ship("42"), "42")


class TidyTest(unittest.TestCase):
    def setUp(self) -> None:
        DBOS(config=CONFIG)
        DBOS.launch()

    def tearDown(self) -> None:
        DBOS.destroy(destroy_registry=True)  # DBS802

    def test_one(self) -> None:
        self.assertEqual(ship("42"), "42")

    def test_other(self) -> None:
        self.assertEqual(ship("43"), "43")


class CleanTest(unittest.TestCase):
    def setUp(self) -> None:
        self.addCleanup(DBOS.destroy, destroy_registry=True)  # DBS802
        DBOS(config=CONFIG)
        DBOS.launch()

    def test_one(self) -> None:
        self.assertEqual(ship("42"), "42")

    def test_other(self) -> None:
        self.assertEqual(ship("43"), "43")


class BaseTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        DBOS.destroy(destroy_registry=True)  # DBS802
        DBOS(config=CONFIG)
        DBOS.launch()


class DerivedTest(BaseTest):
    def test_ship(self) -> None:
        self.assertEqual(ship("42"), "42")
