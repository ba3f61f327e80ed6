"""Tasks that something keeps and awaits."""

import asyncio
from contextlib import AsyncExitStack

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


class Pool:
    def __init__(self) -> None:
        self.tasks: set[asyncio.Task] = set()

    def start(self, url: str) -> None:
        task = asyncio.create_task(fetch(url))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def join(self) -> None:
        await asyncio.gather(*self.tasks, return_exceptions=True)


@DBOS.workflow()
async def pooled(url: str) -> None:
    pool = Pool()
    pool.start(url)
    await pool.join()


@DBOS.workflow()
async def named(url: str) -> str:
    task = asyncio.create_task(fetch(url), name="fetch")
    try:
        return await task
    finally:
        task.cancel()


@DBOS.workflow()
async def grouped(url: str) -> str:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(fetch(url))
    return task.result()


@DBOS.workflow()
async def stacked(url: str) -> None:
    async with AsyncExitStack() as stack:
        task = asyncio.create_task(fetch(url))
        stack.push_async_callback(asyncio.wait, [task])


@DBOS.workflow()
async def returned(url: str) -> str:
    def start() -> asyncio.Task:
        return asyncio.create_task(fetch(url))

    return await start()


@DBOS.workflow()
async def inline(url: str) -> str:
    return await asyncio.create_task(fetch(url))


@DBOS.workflow()
async def logged(url: str) -> None:
    async def heartbeat() -> None:
        while True:
            DBOS.logger.info("alive")
            await asyncio.sleep(0)

    asyncio.create_task(heartbeat())
    await fetch(url)
