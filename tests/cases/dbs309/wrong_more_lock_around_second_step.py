"""A lock around the second step only does not bring the tasks into an order."""

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
        text = await fetch(url)
        async with lock:
            return await store(text)

    await asyncio.gather(*[visit(url) for url in urls], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def crawl_twice(urls: list[str]) -> None:
    lock = asyncio.Lock()

    async def visit(url: str) -> str:
        async with lock:
            text = await fetch(url)
        async with lock:
            return await store(text)

    await asyncio.gather(*[visit(url) for url in urls], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def crawl_two_at_a_time(urls: list[str]) -> None:
    limit = asyncio.Semaphore(2)

    async def visit(url: str) -> str:
        async with limit:
            return await store(await fetch(url))

    await asyncio.gather(*[visit(url) for url in urls], return_exceptions=True)  # DBS309
