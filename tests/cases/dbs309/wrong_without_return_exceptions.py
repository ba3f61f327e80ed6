"""The same gather makes two different mistakes: the order, and what happens on a failure."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(feed: str) -> str:
    return feed


@DBOS.step()
async def store(entry: str) -> str:
    return entry


async def mirror(feed: str) -> str:
    return await store(await fetch(feed))


@DBOS.workflow()
async def mirror_two(left: str, right: str) -> list[str]:
    return await asyncio.gather(mirror(left), mirror(right))  # DBS309 DBS310


@DBOS.workflow()
async def mirror_all(feeds: list[str]) -> list[str]:
    tasks = [asyncio.create_task(mirror(feed)) for feed in feeds]
    return await asyncio.gather(*tasks, return_exceptions=False)  # DBS309 DBS310
