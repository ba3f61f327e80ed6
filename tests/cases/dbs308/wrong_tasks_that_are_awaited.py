"""Tasks whose sleeps the workflow waits for."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def convert(film: str) -> str:
    return film


async def pause(seconds: float) -> None:
    await asyncio.sleep(seconds)  # DBS308


@DBOS.workflow()
async def show(film: str) -> str:
    task = asyncio.create_task(pause(3600))
    result = await convert(film)
    await task
    return result
