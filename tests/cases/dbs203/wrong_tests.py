"""Test functions are no workflows either."""

import unittest

import pytest

from dbos import DBOS


@DBOS.step()
def add(first: int, second: int) -> int:
    return first + second


@DBOS.workflow()
def sums(numbers: list[int]) -> int:
    DBOS.sleep(0.1)
    DBOS.set_event("numbers", len(numbers))
    return add(numbers[0], numbers[1])


def wait_a_little() -> None:
    DBOS.sleep(0.5)  # DBS203: wait_a_little


def test_sum() -> None:
    handle = DBOS.start_workflow(sums, [1, 2])
    DBOS.sleep(1)  # DBS203
    assert handle.get_result() == 3


def test_sum_later() -> None:
    handle = DBOS.start_workflow(sums, [1, 2])
    wait_a_little()
    assert handle.get_result() == 3


def test_with_fixture(dbos: DBOS) -> None:
    dbos.set_event("numbers", 2)  # DBS203
    assert sums([1, 2]) == 3


@pytest.mark.asyncio
async def test_stream() -> None:
    await DBOS.write_stream_async("numbers", 1)  # DBS203
    await DBOS.close_stream_async("numbers")  # DBS203


@pytest.mark.parametrize("name", ["a", "b"])
def test_patch(name: str) -> None:
    assert DBOS.patch(name)  # DBS203


class TestSums:
    def test_event(self) -> None:
        DBOS.set_event("numbers", 1)  # DBS203
        assert sums([1, 2]) == 3

    def helper(self) -> None:
        DBOS.set_event("helper", 1)


class SumsCase(unittest.TestCase):
    def test_receive(self) -> None:
        self.assertIsNone(DBOS.recv("numbers", timeout_seconds=1))  # DBS203


class AsyncSumsCase(unittest.IsolatedAsyncioTestCase):
    async def test_sleep(self) -> None:
        await DBOS.sleep_async(1)  # DBS203
