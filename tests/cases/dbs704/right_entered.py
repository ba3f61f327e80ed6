"""Context managers that are entered, now or later, here or elsewhere."""

import contextlib
from collections.abc import Iterator

import pytest
from dbos import DBOS, SetEnqueueOptions, SetWorkflowID, SetWorkflowTimeout
from elsewhere import SetWorkflowAttributes, run_in


@DBOS.workflow()
def bill(order: str) -> None: ...


@DBOS.workflow()
async def ship(order: str) -> None: ...


def entered(order: str) -> None:
    with SetWorkflowID(order):
        bill(order)
    with SetWorkflowID(order), SetWorkflowTimeout(30), SetEnqueueOptions(priority=1):
        DBOS.enqueue_workflow("orders", bill, order)


def by_name(order: str, limit: float | None) -> None:
    identity = SetWorkflowID(order)
    with identity:
        bill(order)
    limited = SetWorkflowTimeout(limit) if limit else contextlib.nullcontext()
    with limited:
        bill(order)


def by_stack(order: str) -> None:
    with contextlib.ExitStack() as stack:
        stack.enter_context(SetWorkflowID(order))
        stack.enter_context(SetWorkflowTimeout(30))
        bill(order)


def by_hand(order: str) -> None:
    identity = SetWorkflowID(order)
    identity.__enter__()
    try:
        bill(order)
    finally:
        identity.__exit__(None, None, None)


def returned(order: str) -> SetWorkflowID:
    return SetWorkflowID(order)


def handed_on(order: str) -> None:
    run_in(SetWorkflowID(order), bill)
    managers = [SetWorkflowID(order), SetWorkflowTimeout(3)]
    for manager in managers:
        with manager:
            bill(order)


@contextlib.contextmanager
def identified(order: str) -> Iterator[None]:
    with SetWorkflowID(order):
        yield


class Keeps:
    def __init__(self, order: str) -> None:
        self.identity = SetWorkflowID(order)


async def in_coroutine(order: str) -> None:
    with SetWorkflowID(order):
        await DBOS.start_workflow_async(ship, order)


def expects_failure() -> None:
    with pytest.raises(Exception, match="Invalid workflow ID"):
        SetWorkflowID("")
    with pytest.raises(Exception, match="positive"):
        SetWorkflowTimeout(-1)


def of_another_library(order: str) -> None:
    SetWorkflowAttributes(order)
