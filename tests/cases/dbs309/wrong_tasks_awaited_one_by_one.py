"""Without a join, the finding stands at the creation of the second task that draws late."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def extract(table: str) -> list[int]:
    return [1, 2, 3]


@DBOS.step()
async def load(table: str, rows: list[int]) -> int:
    return len(rows)


@DBOS.step()
async def vacuum(table: str) -> None:
    return None


async def copy(table: str) -> int:
    rows = await extract(table)
    return await load(table, rows)


@DBOS.workflow()
async def copy_two() -> int:
    users = asyncio.create_task(copy("users"))
    orders = asyncio.create_task(copy("orders"))  # DBS309
    return await users + await orders


@DBOS.workflow()
async def copy_two_futures() -> int:
    users = asyncio.ensure_future(copy("users"))
    orders = asyncio.ensure_future(copy("orders"))  # DBS309
    copied = await users
    copied += await orders
    return copied


@DBOS.workflow()
async def copy_with_single_step_between() -> int:
    users = asyncio.create_task(copy("users"))
    cleaning = asyncio.create_task(vacuum("users"))
    orders = asyncio.create_task(copy("orders"))  # DBS309
    copied = await users
    await cleaning
    return copied + await orders


@DBOS.workflow()
async def copy_many(tables: list[str]) -> int:
    copied = 0
    tasks = [asyncio.create_task(copy(table)) for table in tables]  # DBS309
    for task in tasks:
        copied += await task
    return copied
