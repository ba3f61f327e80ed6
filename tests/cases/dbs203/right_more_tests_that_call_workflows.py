"""Tests in which workflows run, and operations inside them."""

import unittest
from unittest.mock import patch

import pytest
from dbos import DBOS, SetWorkflowID


@DBOS.workflow()
def waits(seconds: float) -> str:
    DBOS.sleep(seconds)
    return "done"


def test_waits(dbos: DBOS) -> None:
    with SetWorkflowID("one"):
        assert waits(0.1) == "done"


def test_inner_workflow(dbos: DBOS) -> None:
    @DBOS.workflow()
    def inner() -> None:
        DBOS.set_event("a", 1)
        helper()

    def helper() -> None:
        DBOS.write_stream("b", 2)

    inner()


def test_refuses(dbos: DBOS) -> None:
    with pytest.raises(Exception):
        DBOS.recv("topic")


def test_mocked() -> None:
    with patch.object(DBOS, "sleep"):
        waits.__wrapped__(1)


class WaitsTest(unittest.TestCase):
    def test_raises(self) -> None:
        with self.assertRaises(Exception):
            DBOS.sleep(1)
        self.assertRaises(Exception, DBOS.recv, "topic")
