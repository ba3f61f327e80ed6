"""Blocks in which one workflow starts, or none."""

import asyncio
import contextlib

from dbos import (
    DBOS,
    DBOSClient,
    SetEnqueueOptions,
    SetWorkflowAttributes,
    SetWorkflowID,
    SetWorkflowTimeout,
)


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@DBOS.workflow()
def ship(order: str) -> str:
    return order


@DBOS.step()
def log(order: str) -> None: ...


def one(order: str) -> None:
    with SetWorkflowID(order):
        log(order)
        bill(order)
        log(order)
    with SetWorkflowID(order):
        handle = DBOS.start_workflow(bill, order)
        print(handle.get_result(), handle.get_status())


def each_its_own(orders: list[str]) -> None:
    for order in orders:
        with SetWorkflowID(order):
            bill(order)
    with SetWorkflowID("outer"):
        bill("outer")
        with SetWorkflowID("inner"):
            bill("inner")


def branches(order: str, kind: str) -> str:
    with SetWorkflowID(order):
        if kind == "a":
            bill(order)
        elif kind == "b":
            ship(order)
        else:
            DBOS.start_workflow(bill, order)
    with SetWorkflowID(order):
        if kind == "a":
            return bill(order)
        ship(order)
    with SetWorkflowID(order):
        print(bill(order) if kind else ship(order))
    with SetWorkflowID(order):
        match kind:
            case "a":
                bill(order)
            case _:
                ship(order)
    return order


def second_try(order: str) -> None:
    with SetWorkflowID(order):
        try:
            bill(order)
        except ValueError:
            bill(order)


def third_try(order: str) -> str:
    with SetWorkflowID(order):
        for _ in range(3):
            try:
                return bill(order)
            except ValueError:
                continue
    return order


def others_hold_for_all(orders: list[str]) -> None:
    with SetEnqueueOptions(priority=5):
        for order in orders:
            DBOS.enqueue_workflow("orders", bill, order)
    with SetWorkflowTimeout(30), SetWorkflowAttributes({"batch": "a"}):
        bill("a")
        ship("a")


def with_a_client(client: DBOSClient, orders: list[str]) -> None:
    with SetWorkflowID("all"):
        for order in orders:
            client.enqueue({"queue_name": "orders", "workflow_name": "bill"}, order)


def later(order: str) -> None:
    with SetWorkflowID(order):
        bill(order)
    ship(order)
    with SetWorkflowID(order):
        run = lambda: (bill(order), ship(order))  # noqa: E731
    run()


def stack_with_two(order: str) -> None:
    with contextlib.ExitStack() as stack:
        stack.enter_context(SetWorkflowID(order))
        bill(order)
        stack.enter_context(SetWorkflowID(f"{order}-ship"))
        ship(order)


def unknown(order: str, function) -> None:
    with SetWorkflowID(order):
        function(order)
        bill(order)


def either_way(orders: list[str], is_queued: bool) -> None:
    for order in orders:
        with SetWorkflowID(order):
            if is_queued:
                DBOS.enqueue_workflow("orders", ship, order)
            else:
                DBOS.start_workflow(ship, order)


def start_if_new(order: str) -> None:
    if order:
        DBOS.start_workflow(bill, order)


def start_under_own_id(order: str) -> None:
    with SetWorkflowID(f"own-{order}"):
        DBOS.start_workflow(bill, order)


def start_unless_old(order: str) -> None:
    if not order:
        return
    DBOS.start_workflow(bill, order)


def through_helpers(order: str) -> None:
    with SetWorkflowID(f"bill-{order}"):
        start_if_new(order)
        start_under_own_id(order)
        start_unless_old(order)
        DBOS.start_workflow(bill, order)


@contextlib.contextmanager
def once(key: str):
    with SetWorkflowID(key):
        yield


def start_once(order: str) -> None:
    with once(f"once-{order}"):
        DBOS.start_workflow(bill, order)


def start_later(order: str):
    def start() -> None:
        DBOS.start_workflow(bill, order)

    return start


async def start_soon(order: str) -> None:
    await asyncio.to_thread(DBOS.start_workflow, bill, order)


async def through_other_helpers(order: str) -> None:
    with SetWorkflowID(f"bill-{order}"):
        start_once("1")
        start_once("2")
        start_later("3")
        with once("4"):
            DBOS.start_workflow(bill, order)
        soon = start_soon(order)
        DBOS.start_workflow(bill, order)
    await soon
