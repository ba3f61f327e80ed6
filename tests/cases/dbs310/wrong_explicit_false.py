"""return_exceptions=False says the default aloud."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(feed: str) -> str:
    return feed


@DBOS.workflow()
async def read_two(left: str, right: str) -> list[str]:
    return await asyncio.gather(fetch(left), fetch(right), return_exceptions=False)  # DBS310


@DBOS.workflow()
async def read_all(feeds: list[str]) -> list[str]:
    return await asyncio.gather(*[fetch(feed) for feed in feeds], return_exceptions=False)  # DBS310
