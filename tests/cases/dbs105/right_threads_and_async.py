"""The loop stays free: threads, asynchronous steps, children that are started."""

import asyncio
import functools

import anyio
from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
async def ship(order: str) -> str:
    return order


@DBOS.workflow()
def quote(order: str) -> int:
    return len(order)


@DBOS.workflow()
async def describe(order: str) -> str:
    return order


@ds.transaction
def save(order: str) -> None:
    ds.sql_session().add(order)


def add_row(order: str) -> None:
    ds.sql_session().add(order)


def pay(order: str) -> str:
    return charge(order)


@DBOS.workflow()
async def in_threads(order: str) -> str:
    await asyncio.to_thread(charge, order)
    await asyncio.to_thread(save, order)
    await asyncio.to_thread(quote, order)
    await asyncio.to_thread(ds.run_tx_step, None, add_row, order)
    await asyncio.to_thread(pay, order)
    await asyncio.to_thread(lambda: charge(order))
    await asyncio.to_thread(functools.partial(charge, order))
    await asyncio.to_thread(functools.partial(pay, order=order))

    def pay_now() -> str:
        return charge(order)

    return await asyncio.to_thread(pay_now)


@DBOS.workflow()
async def in_loop(orders: list[str]) -> list[str]:
    paid = []
    for order in orders:
        paid.append(await asyncio.to_thread(charge, order))
    return paid


@DBOS.workflow()
async def as_steps(order: str) -> str:
    await DBOS.run_step_async(None, charge, order)
    await DBOS.run_step_async({"name": "pay"}, pay, order)
    await DBOS.run_step_async({"name": "lambda"}, lambda: charge(order))
    return order


@DBOS.workflow()
async def with_anyio(order: str) -> str:
    return await anyio.to_thread.run_sync(charge, order)


@DBOS.workflow()
async def asynchronous(order: str) -> str:
    await ship(order)
    return await describe(order)


@DBOS.workflow()
async def children(order: str) -> int:
    handle = await DBOS.enqueue_workflow_async("quotes", quote, order)
    other = await DBOS.start_workflow_async(describe, order)
    third = DBOS.start_workflow(quote, order)
    return await handle.get_result() + len(await other.get_result()) + len(third.workflow_id)


@DBOS.workflow()
async def reserved(order: str) -> str:
    slot = DBOS.reserve_step()
    return await slot.run_async(None, charge, order)


def in_thread(fn):
    """Makes a coroutine function of a synchronous one."""

    @functools.wraps(fn)
    async def wrapper(*args):
        return await asyncio.to_thread(fn, *args)

    return wrapper


@in_thread
@DBOS.step()
def refund(order: str) -> str:
    return order


@DBOS.step()
@in_thread
def print_label(order: str) -> str:
    return order


@DBOS.workflow()
async def wrapped(order: str) -> str:
    await refund(order)
    return await print_label(order)


@DBOS.workflow()
async def only_named(order: str) -> int:
    jobs = [charge, save, pay]
    later = lambda: charge(order)
    return len(jobs) + len([later])
