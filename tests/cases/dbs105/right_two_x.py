# dbos-version: >=2.11,<3
"""Transactions in threads, and in synchronous workflows."""

import asyncio

from dbos import DBOS


@DBOS.transaction()
def save(order: str) -> str:
    DBOS.sql_session.execute(order)
    return order


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
async def buy(order: str) -> str:
    await asyncio.to_thread(save, order)
    await asyncio.to_thread(lambda: save(order))
    await DBOS.run_step_async(None, charge, order)
    return await asyncio.to_thread(charge, order)


@DBOS.workflow()
def buy_sync(order: str) -> str:
    charge(order)
    return save(order)


async def plain(order: str) -> str:
    return save(order)
