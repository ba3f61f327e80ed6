"""Test cases whose `setUp` launches, and that have no `tearDown` that matters."""

import unittest
from unittest import IsolatedAsyncioTestCase

from dbos import DBOS, DBOSConfig

CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


class ShopTest(unittest.TestCase):
    def setUp(self) -> None:
        DBOS(config=CONFIG)
        DBOS.reset_system_database()
        DBOS.launch()  # DBS801: `setUp` leaves the DBOS that it launches

    def tearDown(self) -> None:
        print("done")

    def test_nothing(self) -> None:
        self.assertTrue(CONFIG)


class AsyncShopTest(IsolatedAsyncioTestCase):
    async def asyncSetUp(self) -> None:
        DBOS(config=CONFIG)
        DBOS.launch()  # DBS801: `asyncSetUp`
