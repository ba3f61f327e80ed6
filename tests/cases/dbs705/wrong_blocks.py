"""Blocks with one ID in which more than one workflow starts."""

import asyncio
import contextlib

import dbos
from dbos import DBOS, Debouncer, Queue, SetWorkflowID


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@DBOS.workflow()
def ship(order: str) -> str:
    return order


@DBOS.workflow()
async def mail(order: str) -> str:
    return order


@DBOS.step()
def log(order: str) -> None: ...


debouncer = Debouncer.create(bill)


def straight(order: str) -> None:
    with SetWorkflowID(order):
        bill(order)
        ship(order)  # DBS705: `ship` starts a second workflow
    with dbos.SetWorkflowID(order):
        handle = DBOS.start_workflow(bill, order)
        log(order)
        DBOS.start_workflow(ship, order)  # DBS705: `DBOS.start_workflow` starts a second workflow
        handle.get_result()


def queued(order: str, queue: Queue) -> None:
    with SetWorkflowID(order):
        queue.enqueue(bill, order)
        queue.enqueue(ship, order)  # DBS705
    with SetWorkflowID(order):
        DBOS.enqueue_workflow("orders", bill, order)
        debouncer.debounce("k", 5, order)  # DBS705


def in_loop(orders: list[str]) -> None:
    with SetWorkflowID("all"):
        for order in orders:
            DBOS.start_workflow(bill, order)  # DBS705: again and again
    with SetWorkflowID("each"):
        handles = [DBOS.enqueue_workflow("orders", bill, order) for order in orders]  # DBS705: into the loop
    print(handles)


def after_a_branch(order: str, is_new: bool) -> None:
    with SetWorkflowID(order):
        if is_new:
            bill(order)
        ship(order)  # DBS705


def inside_each_other(order: str) -> None:
    with SetWorkflowID(order):
        ship(bill(order))  # DBS705: `ship` starts


async def coroutine(order: str) -> None:
    with SetWorkflowID(order):
        await mail(order)
        await DBOS.start_workflow_async(mail, order)  # DBS705


async def beside_each_other(order: str) -> None:
    with SetWorkflowID(order):
        await asyncio.gather(
            DBOS.start_workflow_async(mail, order),
            DBOS.start_workflow_async(mail, order),  # DBS705
            return_exceptions=True,
        )


def by_stack(order: str) -> None:
    with contextlib.ExitStack() as stack:
        stack.enter_context(SetWorkflowID(order))
        bill(order)
        ship(order)  # DBS705


def by_name(order: str) -> None:
    identity = SetWorkflowID(order)
    with identity:
        bill(order)
        ship(order)  # DBS705


@DBOS.workflow()
def parent(order: str) -> None:
    with SetWorkflowID(f"{order}-child"):
        bill(order)
        ship(order)  # DBS705


def start_bill(order: str) -> str:
    DBOS.logger.info(order)
    return DBOS.start_workflow(bill, order).workflow_id


def start_bills(order: str) -> None:
    start_bill(order)


def through_helpers(order: str) -> None:
    with SetWorkflowID(f"bill-{order}"):
        start_bill(order)
        start_bills(order)  # DBS705: `start_bills` starts a second workflow


@contextlib.contextmanager
def once(key: str):
    with SetWorkflowID(key):
        yield


def in_own_block(order: str) -> None:
    with once(f"bill-{order}"):
        DBOS.start_workflow(bill, order)
        DBOS.start_workflow(bill, order)  # DBS705
