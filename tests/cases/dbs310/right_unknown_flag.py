"""Nobody can say what the flag will be."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(feed: str) -> str:
    return feed


@DBOS.workflow()
async def read_two(left: str, right: str, collect: bool) -> list:
    return await asyncio.gather(fetch(left), fetch(right), return_exceptions=collect)


@DBOS.workflow()
async def read_all(feeds: list[str], **options) -> list:
    return await asyncio.gather(*[fetch(feed) for feed in feeds], **options)


@DBOS.workflow()
async def read_strictly(feeds: list[str], settings) -> list:
    return await asyncio.gather(*[fetch(feed) for feed in feeds], return_exceptions=not settings.strict)
