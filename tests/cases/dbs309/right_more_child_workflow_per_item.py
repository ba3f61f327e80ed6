"""Sequences in child workflows, started in order."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> str:
    return text


@DBOS.workflow()
async def visit(url: str) -> str:
    return await store(await fetch(url))


@DBOS.workflow()
async def crawl(urls: list[str]) -> list[str]:
    handles = [await DBOS.start_workflow_async(visit, url) for url in urls]
    return await asyncio.gather(*[handle.get_result() for handle in handles], return_exceptions=True)


@DBOS.workflow()
async def crawl_directly(urls: list[str]) -> list[str]:
    return await asyncio.gather(*[visit(url) for url in urls], return_exceptions=True)


@DBOS.workflow()
async def crawl_queued(urls: list[str]) -> list[str]:
    handles = []
    for url in urls:
        handles.append(await DBOS.enqueue_workflow_async("pages", visit, url))
    results = []
    for handle in handles:
        results.append(await handle.get_result())
    return results
