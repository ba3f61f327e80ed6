"""The tasks are made and joined here, so the finding stands here."""

import asyncio

from dbos import DBOS

from . import routines
from .routines import dispatch, find, move


@DBOS.workflow()
async def morning(vans: list[str]) -> list:
    return await asyncio.gather(*[dispatch(van) for van in vans], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def evening(first: str, second: str) -> list:
    one = asyncio.create_task(routines.dispatch(first))
    two = asyncio.create_task(routines.dispatch(second))
    return await asyncio.gather(one, two, return_exceptions=True)  # DBS309


async def recall(van: str) -> bool:
    return await move(await find(van))


@DBOS.workflow()
async def recall_all(vans: list[str]) -> int:
    async with asyncio.TaskGroup() as group:  # DBS309
        for van in vans:
            group.create_task(recall(van))
    return len(vans)
