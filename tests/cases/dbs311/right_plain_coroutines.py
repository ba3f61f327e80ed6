"""Nothing durable is raced, and nothing depends on the order."""

import asyncio
from asyncio import as_completed

from dbos import DBOS


@DBOS.step()
async def save(size: int) -> int:
    return size


async def count(text: str) -> int:
    await asyncio.sleep(0)
    return len(text)


async def shorten(text: str) -> str:
    return text[:80]


@DBOS.workflow()
async def total(texts: list[str]) -> int:
    size = 0
    for counted in asyncio.as_completed([count(text) for text in texts]):
        size += await counted
    return await save(size)


@DBOS.workflow()
async def total_of_tasks(texts: list[str]) -> int:
    tasks = [asyncio.create_task(count(text)) for text in texts]
    sizes = [await counted for counted in as_completed(tasks)]
    return await save(sum(sizes))


@DBOS.workflow()
async def all_in_rounds(texts: list[str]) -> list[str]:
    tasks = [asyncio.create_task(shorten(text)) for text in texts]
    waiting = set(tasks)
    while waiting:
        _, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    return [task.result() for task in tasks]
