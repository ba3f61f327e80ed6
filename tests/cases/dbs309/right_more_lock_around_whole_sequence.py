"""A lock around each whole sequence: the lock serves in order, and one sequence runs at a time."""

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
    lock = asyncio.Lock()

    async def visit(url: str) -> str:
        async with lock:
            return await store(await fetch(url))

    await asyncio.gather(*[visit(url) for url in urls], return_exceptions=True)


@DBOS.workflow()
async def crawl_one_by_one(urls: list[str]) -> None:
    only_one = asyncio.Semaphore(1)

    async def visit(url: str) -> str:
        async with only_one:
            return await store(await fetch(url))

    await asyncio.gather(*[visit(url) for url in urls], return_exceptions=True)
