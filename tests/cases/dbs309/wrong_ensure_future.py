"""ensure_future and loop.create_task make tasks as well."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def crawl(url: str) -> str:
    return f"<html>{url}</html>"


@DBOS.step()
async def index(page: str) -> int:
    return len(page)


async def crawl_and_index(url: str) -> int:
    page = await crawl(url)
    return await index(page)


@DBOS.workflow()
async def refresh(first: str, second: str) -> list:
    one = asyncio.ensure_future(crawl_and_index(first))
    two = asyncio.ensure_future(crawl_and_index(second))
    return await asyncio.gather(one, two, return_exceptions=True)  # DBS309


@DBOS.workflow()
async def refresh_all(urls: list[str]) -> list:
    futures = [asyncio.ensure_future(crawl_and_index(url)) for url in urls]
    return await asyncio.gather(*futures, return_exceptions=True)  # DBS309


@DBOS.workflow()
async def refresh_on_loop(first: str, second: str) -> list:
    loop = asyncio.get_running_loop()
    one = loop.create_task(crawl_and_index(first))
    two = loop.create_task(crawl_and_index(second))
    return await asyncio.gather(one, two, return_exceptions=True)  # DBS309
