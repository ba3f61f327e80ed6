"""Inside of a step there is one record, the step's own."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(feed: str) -> str:
    return feed


async def fetch_both(left: str, right: str) -> list[str]:
    return await asyncio.gather(fetch(left), fetch(right))


@DBOS.step()
async def fetch_all(feeds: list[str]) -> list[str]:
    return await asyncio.gather(*[fetch(feed) for feed in feeds])


@DBOS.step()
async def fetch_pair(left: str, right: str) -> list[str]:
    return await fetch_both(left, right)


@DBOS.workflow()
async def mirror(feeds: list[str]) -> int:
    found = await fetch_all(feeds)
    found += await fetch_pair("north", "south")
    found += await DBOS.run_step_async(None, fetch_both, "east", "west")
    return len(found)
