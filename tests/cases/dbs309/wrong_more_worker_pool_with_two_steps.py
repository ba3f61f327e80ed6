"""Workers that fetch and then store; a worker that logs in before its loop."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> str:
    return text


@DBOS.workflow()
async def crawl(urls: list[str]) -> None:
    todo: asyncio.Queue[str] = asyncio.Queue()
    for url in urls:
        todo.put_nowait(url)

    async def work() -> None:
        while not todo.empty():
            text = await fetch(todo.get_nowait())
            await store(text)

    await asyncio.gather(*[work() for _ in range(3)], return_exceptions=True)  # DBS309: work
