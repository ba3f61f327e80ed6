"""Literal workflow IDs in code that runs again and again."""

import contextlib

import dbos
from dbos import DBOS, SetWorkflowID
from dbos import SetWorkflowID as WithId
from fastapi import FastAPI
from flask import Flask

app = FastAPI()
site = Flask(__name__)
ID = "bill"


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@DBOS.workflow()
async def ship(order: str) -> str:
    return order


@app.post("/bill/{order}")
def take(order: str) -> str:
    with SetWorkflowID("bill"):  # DBS703: "bill" is the same for every call of the handler
        return bill(order)


@site.post("/ship")
def take_flask() -> str:
    with WithId(wfid="ship" + "-all"):  # DBS703: "ship-all"
        return DBOS.enqueue_workflow("orders", ship, "a").workflow_id


@app.post("/constant/{order}")
async def take_async(order: str) -> str:
    with dbos.SetWorkflowID(ID):  # DBS703
        handle = await DBOS.start_workflow_async(ship, order)
    return await handle.get_result()


def start_bill(order: str) -> str:
    with SetWorkflowID("helper"):  # DBS703: reached from HTTP handler `take_by_helper` through `start_bill`
        return bill(order)


@app.post("/helper/{order}")
def take_by_helper(order: str) -> str:
    return start_bill(order)


@app.post("/stack/{order}")
def take_with_stack(order: str) -> str:
    with contextlib.ExitStack() as stack:
        stack.enter_context(SetWorkflowID("stack"))  # DBS703
        return bill(order)


@DBOS.workflow()
def parent(order: str) -> str:
    with SetWorkflowID("child"):  # DBS703: in every run of the workflow
        return bill(order)


def in_loop(orders: list[str]) -> None:
    for order in orders:
        with SetWorkflowID("loop"):  # DBS703: in every round of the loop
            bill(order)
    identity = SetWorkflowID("kept")  # DBS703
    for order in orders:
        with identity:
            bill(order)
    while True:
        with SetWorkflowID("endless"):  # DBS703
            bill("a")


def for_two(order: str) -> None:
    with SetWorkflowID("job"):
        bill(order)
    with SetWorkflowID("job"):  # DBS703: is that of `bill` in line 82
        DBOS.start_workflow(ship, order)


def for_two_functions() -> None:
    with SetWorkflowID("job"):  # DBS703: `ship` fails with DBOSConflictingWorkflowError
        DBOS.enqueue_workflow("orders", ship, "a")
