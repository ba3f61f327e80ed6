"""A bare yield to the loop keeps the order of the tasks."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


async def one(url: str) -> str:
    await asyncio.sleep(0)
    return await fetch(url)


@DBOS.workflow()
async def crawl(urls: list[str]) -> list[str]:
    return list(await asyncio.gather(*(one(url) for url in urls), return_exceptions=True))
