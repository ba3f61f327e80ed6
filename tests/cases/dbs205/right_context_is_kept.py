"""asyncio.to_thread and run_coroutine_threadsafe carry the context."""

import asyncio

import anyio.to_thread

from dbos import DBOS


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
async def charge_soon(order: str) -> str:
    return order


def charge_and_log(order: str) -> str:
    DBOS.logger.info("charging %s", order)
    return charge(order)


@DBOS.workflow()
async def checkout(order: str) -> str:
    await asyncio.to_thread(charge, order)
    await asyncio.to_thread(charge_and_log, order)
    await asyncio.to_thread(lambda: charge(order))
    await asyncio.to_thread(DBOS.set_event, "state", "charged")
    await asyncio.to_thread(lambda: DBOS.set_event("state", "paid"))
    await anyio.to_thread.run_sync(charge, order)
    return await DBOS.run_step_async({"name": "charge"}, str.upper, order)


async def charge_twice(order: str) -> str:
    return await charge_soon(order)


@DBOS.workflow()
def checkout_on_loop(order: str, loop: asyncio.AbstractEventLoop) -> str:
    return asyncio.run_coroutine_threadsafe(charge_twice(order), loop).result()
