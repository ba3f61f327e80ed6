"""Sequences that a lock makes follow one another completely."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> str:
    return text


async def visit(url: str) -> str:
    return await store(await fetch(url))


@DBOS.workflow()
async def crawl(urls: list[str]) -> list[str]:
    results = []
    for url in urls:
        task = asyncio.create_task(visit(url))
        results.append(await task)
    for url in urls:
        results += await asyncio.gather(visit(url), return_exceptions=True)
    async with asyncio.TaskGroup() as group:
        group.create_task(visit("last"))
    return results
