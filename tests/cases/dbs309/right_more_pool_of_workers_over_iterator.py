"""Workers that take their items from one iterator, one step per item."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.workflow()
async def crawl(urls: list[str]) -> dict[str, str]:
    limit = asyncio.Semaphore(5)
    results: dict[str, str] = {}

    async def one(url: str) -> None:
        async with limit:
            results[url] = await fetch(url)

    await asyncio.gather(*[one(url) for url in urls], return_exceptions=True)
    return results
