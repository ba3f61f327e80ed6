"""Workers that drain a queue, then are cancelled."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


async def worker(queue: asyncio.Queue) -> None:
    while True:
        url = await queue.get()
        try:
            await fetch(url)
        finally:
            queue.task_done()


@DBOS.workflow()
async def crawl(urls: list[str]) -> None:
    queue: asyncio.Queue[str] = asyncio.Queue()
    workers = [asyncio.create_task(worker(queue))]
    for url in urls:
        queue.put_nowait(url)
    await queue.join()
    for task in workers:
        task.cancel()


@DBOS.workflow()
async def crawl_one(urls: list[str]) -> None:
    queue: asyncio.Queue[str] = asyncio.Queue()
    for url in urls:
        await queue.put(url)
    running = asyncio.create_task(worker(queue))
    await queue.join()
    running.cancel()
