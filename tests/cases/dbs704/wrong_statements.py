"""Context managers that nothing enters."""

import contextlib

import dbos
from dbos import (
    DBOS,
    DBOSContextSetAuth,
    SetEnqueueOptions,
    SetShardKey,
    SetWorkflowAttributes,
    SetWorkflowID,
    SetWorkflowTimeout,
)
from dbos import SetWorkflowID as WithId


@DBOS.workflow()
def bill(order: str) -> None: ...


@DBOS.workflow()
async def ship(order: str) -> None: ...


def statements(order: str) -> None:
    SetWorkflowID(order)  # DBS704: `SetWorkflowID(...)` has no effect
    SetWorkflowTimeout(30)  # DBS704: write `with SetWorkflowTimeout(...):`
    SetEnqueueOptions(priority=1)  # DBS704
    SetWorkflowAttributes({"order": order})  # DBS704
    SetShardKey(order)  # DBS704
    DBOSContextSetAuth("ann", ["admin"])  # DBS704
    dbos.SetWorkflowID(order)  # DBS704: `dbos.SetWorkflowID(...)`
    WithId(order)  # DBS704: `with WithId(...):`
    bill(order)


def unused(order: str) -> None:
    identity = SetWorkflowID(order)  # DBS704
    _ = SetWorkflowTimeout(5)  # DBS704
    bill(order)


async def asynchronous(order: str) -> None:
    async with SetWorkflowID(order):  # DBS704: `async with` fails on it
        await DBOS.start_workflow_async(ship, order)
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(SetWorkflowTimeout(30))  # DBS704: `enter_async_context` fails
        await DBOS.start_workflow_async(ship, order)


@DBOS.workflow()
def parent(order: str) -> None:
    SetWorkflowID(f"{order}-bill")  # DBS704
    bill(order)


SetEnqueueOptions(deduplication_id="a")  # DBS704
