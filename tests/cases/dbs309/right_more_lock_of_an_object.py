"""Whole sequences behind the lock of an object, and behind acquire and release."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> str:
    return text


class Site:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()

    async def visit(self, url: str) -> str:
        async with self.lock:
            return await store(await fetch(url))


@DBOS.workflow()
async def crawl(urls: list[str]) -> None:
    site = Site()
    await asyncio.gather(*(site.visit(url) for url in urls), return_exceptions=True)


@DBOS.workflow()
async def crawl_by_hand(urls: list[str]) -> None:
    lock = asyncio.Lock()

    async def visit(url: str) -> str:
        await lock.acquire()
        try:
            return await store(await fetch(url))
        finally:
            lock.release()

    await asyncio.gather(*(visit(url) for url in urls), return_exceptions=True)
