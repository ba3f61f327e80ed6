"""Rounds of asyncio.wait over tasks with sequences."""

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
    pending = {asyncio.create_task(visit(url)) for url in urls}
    results: list[str] = []
    while pending:
        done, pending = await asyncio.wait(pending, timeout=10)  # DBS311 DBS309: visit
        results.extend(task.result() for task in done)
    return sorted(results)
