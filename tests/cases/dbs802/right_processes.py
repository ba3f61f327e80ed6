"""What another process runs needs no registry here."""

import subprocess
import sys

import pytest
from dbos import DBOS


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@pytest.fixture
def launched() -> None:
    DBOS.destroy(destroy_registry=True)
    DBOS(config={"name": "shop"})
    DBOS.launch()


def test_enqueued(launched: None) -> None:
    with subprocess.Popen([sys.executable, "worker.py"]):
        assert DBOS.enqueue_workflow("bills", bill, "42").get_result() == "42"
