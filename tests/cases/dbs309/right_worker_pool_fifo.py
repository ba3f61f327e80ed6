"""Workers over a FIFO queue, one step per item, nothing awaited between the item and its step."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return f"<{url}>"


@DBOS.workflow()
async def fetch_all(urls: list[str]) -> list[str]:
    todo: asyncio.Queue = asyncio.Queue()
    pages: dict[str, str] = {}
    for url in urls:
        todo.put_nowait(url)

    async def worker() -> None:
        while not todo.empty():
            url = todo.get_nowait()
            pages[url] = await fetch(url)

    await asyncio.gather(*[worker() for _ in range(3)], return_exceptions=True)
    return [pages[url] for url in urls]


@DBOS.workflow()
async def fetch_all_awaited(urls: list[str]) -> list[str]:
    todo = asyncio.Queue()
    pages: dict[str, str] = {}
    for url in urls:
        todo.put_nowait(url)

    async def worker() -> None:
        while not todo.empty():
            url = await todo.get()
            pages[url] = await fetch(url)
            todo.task_done()

    await asyncio.gather(worker(), worker(), return_exceptions=True)
    return [pages[url] for url in urls]
