"""A step in a thread is a mistake of its own; plain work beside it is this one."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

from dbos import DBOS


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
async def note(order: str) -> str:
    return order


def rate(order: str) -> str:
    return order.upper()


def charge_twice(order: str) -> None:
    charge(order)  # DBS205
    charge(order)  # DBS205


@DBOS.workflow()
def charge_and_rate(order: str) -> str:
    with ThreadPoolExecutor() as pool:
        charged = pool.submit(charge, order)  # DBS205
        rated = pool.submit(rate, order)  # DBS315
        return charged.result() + rated.result()


@DBOS.workflow()
def charge_in_thread(order: str) -> str:
    Thread(target=charge_twice, args=(order,)).start()
    Thread(target=rate, args=(order,)).start()  # DBS315
    return charge(order)


@DBOS.workflow()
async def charge_on_loop(order: str) -> str:
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, charge, order)  # DBS205
    await loop.run_in_executor(None, rate, order)  # DBS315
    return await note(order)
