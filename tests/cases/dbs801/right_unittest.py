"""Test cases that destroy in one of many ways."""

import unittest
from typing import Any

from dbos import DBOS, DBOSConfig

CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


class ShopTest(unittest.TestCase):
    def setUp(self) -> None:
        DBOS.destroy()
        DBOS(config=CONFIG)
        DBOS.reset_system_database()
        DBOS.launch()


class TidyTest(unittest.TestCase):
    def setUp(self) -> None:
        DBOS(config=CONFIG)
        DBOS.launch()
        self.addCleanup(DBOS.destroy)


class BaseTest(unittest.TestCase):
    def tearDown(self) -> None:
        DBOS.destroy()


class DerivedTest(BaseTest):
    def setUp(self) -> None:
        DBOS(config=CONFIG)
        DBOS.launch()

    def ask(self) -> Any:
        return None
