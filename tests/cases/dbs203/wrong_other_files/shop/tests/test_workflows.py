from dbos import DBOS

from shop.progress import wait
from shop.workflows import ship


def test_ship() -> None:
    handle = DBOS.start_workflow(ship, "book")
    wait(1.0)  # DBS203: progress.py:18
    assert handle.get_result() == "book"


def test_sleep() -> None:
    DBOS.sleep(1)  # DBS203
