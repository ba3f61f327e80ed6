"""A loop takes a checkpoint per turn, so the coroutine draws more than once."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def read_page(feed: str, page: int) -> list[str]:
    return [f"{feed}{page}"]


@DBOS.step()
async def visit(node: str) -> list[str]:
    return []


async def read_feed(feed: str) -> list[str]:
    entries: list[str] = []
    for page in range(5):
        entries += await read_page(feed, page)
    return entries


async def read_until_empty(feed: str) -> int:
    page = 0
    while await read_page(feed, page):
        page += 1
    return page


async def read_listed(feed: str, pages: list[int]) -> list:
    return [await read_page(feed, page) for page in pages]


async def walk(node: str) -> int:
    count = 1
    for child in await visit(node):
        count += await walk(child)
    return count


@DBOS.workflow()
async def read_all(feeds: list[str]) -> list:
    return await asyncio.gather(*[read_feed(feed) for feed in feeds], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def read_two(left: str, right: str) -> list:
    return await asyncio.gather(read_until_empty(left), read_until_empty(right), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def read_pages(feeds: list[str]) -> list:
    return await asyncio.gather(*[read_listed(feed, [1, 2, 3]) for feed in feeds], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def walk_roots(left: str, right: str) -> list:
    return await asyncio.gather(walk(left), walk(right), return_exceptions=True)  # DBS309
