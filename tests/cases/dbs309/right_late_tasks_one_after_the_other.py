"""Each task has ended before the next one starts."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def dump(table: str) -> str:
    return f"{table}.sql"


@DBOS.step()
async def restore(file: str) -> None:
    return None


async def move(table: str) -> None:
    await restore(await dump(table))


@DBOS.workflow()
async def move_two() -> None:
    users = asyncio.create_task(move("users"))
    await users
    orders = asyncio.create_task(move("orders"))
    await orders


@DBOS.workflow()
async def move_each(tables: list[str]) -> None:
    for table in tables:
        await asyncio.create_task(move(table))


@DBOS.workflow()
async def move_either(table: str, archive: bool) -> None:
    if archive:
        task = asyncio.create_task(move(f"{table}_archive"))
    else:
        task = asyncio.create_task(move(table))
    await task
