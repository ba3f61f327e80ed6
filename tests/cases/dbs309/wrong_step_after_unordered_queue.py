"""Workers put follow-ups into a queue that is not first in, first out: who gets what depends on who was faster."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch_links(url: str) -> list[str]:
    return [url + "/a", url + "/b"]


@DBOS.workflow()
async def crawl_urgent_first(start: str) -> list[str]:
    todo: asyncio.PriorityQueue = asyncio.PriorityQueue()
    seen: list[str] = []
    todo.put_nowait((0, start))

    async def worker() -> None:
        while len(seen) < 100:
            depth, url = await todo.get()
            seen.append(url)
            for link in await fetch_links(url):
                todo.put_nowait((depth + 1, link))

    await asyncio.gather(*[worker() for _ in range(4)], return_exceptions=True)  # DBS309
    return seen


@DBOS.workflow()
async def crawl_deep_first(start: str) -> list[str]:
    todo: asyncio.LifoQueue = asyncio.LifoQueue()
    seen: list[str] = []
    todo.put_nowait(start)

    async def worker() -> None:
        while len(seen) < 100:
            url = await todo.get()
            seen.append(url)
            for link in await fetch_links(url):
                todo.put_nowait(link)

    await asyncio.gather(worker(), worker(), return_exceptions=True)  # DBS309
    return seen
