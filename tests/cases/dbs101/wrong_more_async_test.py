"""Asynchronous tests and fixtures."""

import unittest
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from dbos import DBOS


@pytest_asyncio.fixture
async def launched() -> AsyncIterator[DBOS]:
    dbos = DBOS(config={"name": "test"})
    DBOS.reset_system_database()
    DBOS.launch()
    yield dbos
    DBOS.destroy()


@pytest.mark.asyncio
async def test_cancel(launched: DBOS) -> None:
    launched.cancel_workflow("w")  # DBS101
    assert DBOS.list_workflows() == []  # DBS101


class TestOrders(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self) -> None:
        DBOS.launch()

    async def test_send(self) -> None:
        DBOS.send("desk", "x")  # DBS101
        with self.assertRaises(RuntimeError):
            DBOS.send("desk", "x")
