"""IDs that differ from run to run, and code that runs once."""

import time
import uuid

from dbos import DBOS, SetWorkflowID
from fastapi import FastAPI, Header

app = FastAPI()


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@DBOS.workflow()
def ship(order: str) -> str:
    return order


@app.post("/bill/{order}")
def take(order: str, key: str = Header()) -> str:
    with SetWorkflowID(key):
        bill(order)
    with SetWorkflowID(str(uuid.uuid4())):
        bill(order)
    with SetWorkflowID(f"order-{order}"):
        return bill(order)


@app.post("/once")
def once(order: str) -> str:
    with SetWorkflowID("once", workflow_id_reuse_policy="reject"):
        return bill(order)


@DBOS.workflow()
def parent(order: str) -> None:
    with SetWorkflowID(f"{DBOS.workflow_id}-bill"):
        bill(order)


def start_with(name: str = "fixed") -> None:
    with SetWorkflowID(name):
        bill("a")


def at_start() -> None:
    """A workflow of which there is one, started with the program."""
    with SetWorkflowID("singleton"):
        DBOS.start_workflow(bill, "a")


def tries_again() -> str:
    for _ in range(3):
        try:
            with SetWorkflowID("again"):
                return bill("a")
        except ConnectionError:
            time.sleep(1)
    raise ConnectionError


def until_it_works() -> None:
    while True:
        try:
            with SetWorkflowID("until"):
                bill("a")
            break
        except ConnectionError:
            time.sleep(1)


def same_workflow_twice() -> None:
    with SetWorkflowID("bill"):
        first = bill("a")
    with SetWorkflowID("bill"):
        second = bill("a")
    assert first == second


def one_of_two(is_new: bool) -> None:
    if is_new:
        with SetWorkflowID("either"):
            bill("a")
    else:
        with SetWorkflowID("either"):
            ship("a")


def unknown_workflow(function) -> None:
    with SetWorkflowID("given"):
        DBOS.start_workflow(function)
    with SetWorkflowID("given"):
        bill("a")


def each_its_own(orders: list[str]) -> None:
    for order in orders:
        with SetWorkflowID(order):
            bill(order)


if __name__ == "__main__":
    DBOS.launch()
    with SetWorkflowID("main"):
        bill("a")
