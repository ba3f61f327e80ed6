"""Each task has a lock of its own, so that nothing waits for anything."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> str:
    return text


async def visit(url: str) -> str:
    async with asyncio.Lock():
        return await store(await fetch(url))


async def visit_own(url: str) -> str:
    lock = asyncio.Lock()
    async with lock:
        return await store(await fetch(url))


@DBOS.workflow()
async def crawl(urls: list[str]) -> None:
    await asyncio.gather(*(visit(url) for url in urls), return_exceptions=True)  # DBS309
    await asyncio.gather(*(visit_own(url) for url in urls), return_exceptions=True)  # DBS309
