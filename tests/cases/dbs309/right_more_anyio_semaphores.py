"""Limits of anyio, with one step for each task."""

import asyncio

import anyio
from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.workflow()
async def crawl(urls: list[str]) -> None:
    limit = anyio.Semaphore(3)
    bounded = asyncio.BoundedSemaphore(3)
    capacity = anyio.CapacityLimiter(3)

    async def one(url: str) -> str:
        async with limit:
            return await fetch(url)

    async def two(url: str) -> str:
        async with bounded:
            return await fetch(url)

    async def three(url: str) -> str:
        async with capacity:
            return await fetch(url)

    async def four(url: str) -> str:
        await bounded.acquire()
        try:
            return await fetch(url)
        finally:
            bounded.release()

    await asyncio.gather(*map(one, urls), return_exceptions=True)
    await asyncio.gather(*map(two, urls), return_exceptions=True)
    await asyncio.gather(*map(three, urls), return_exceptions=True)
    await asyncio.gather(*map(four, urls), return_exceptions=True)
