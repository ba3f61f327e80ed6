"""as_completed inside a step, and over plain coroutines."""

import asyncio

from dbos import DBOS


async def load(url: str) -> str:
    await asyncio.sleep(0)
    return url


@DBOS.step()
async def crawl_all(urls: list[str]) -> list[str]:
    results = []
    for future in asyncio.as_completed([load(url) for url in urls]):
        results.append(await future)
    return sorted(results)


@DBOS.workflow()
async def crawl(urls: list[str]) -> list[str]:
    return await crawl_all(urls)
