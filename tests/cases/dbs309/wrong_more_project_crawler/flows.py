"""Workflows that gather the coroutines of another file."""

import asyncio

from dbos import DBOS
from pages import Crawler, visit


@DBOS.workflow()
async def crawl(urls: list[str]) -> None:
    crawler = Crawler()
    await asyncio.gather(*(visit(url) for url in urls), return_exceptions=True)  # DBS309: visit
    await asyncio.gather(*map(crawler.head, urls), return_exceptions=True)
    await crawler.run(urls)  # DBS309
