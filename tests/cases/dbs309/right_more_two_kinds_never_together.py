"""Different sequences of which only one runs."""

import asyncio
from typing import Any

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> str:
    return text


async def page(url: str) -> str:
    return await store(await fetch(url))


async def copy(url: str) -> str:
    return await fetch(await store(url))


@DBOS.workflow()
async def run(url: str, careful: bool) -> Any:
    work = page(url) if careful else copy(url)
    [result] = await asyncio.gather(work, return_exceptions=True)
    if careful:
        task = asyncio.create_task(page(url))
    else:
        task = asyncio.create_task(copy(url))
    await task
    return result
