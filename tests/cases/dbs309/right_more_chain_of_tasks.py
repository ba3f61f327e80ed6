"""Each task awaits the one before it, so that the sequences follow one another."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> str:
    return text


@DBOS.workflow()
async def crawl(urls: list[str]) -> list[str]:
    results = []
    previous: asyncio.Task[str] | None = None
    for url in urls:
        if previous is not None:
            results.append(await previous)
        previous = asyncio.create_task(store(url))
    if previous is not None:
        results.append(await previous)
    results.append(await fetch("last"))
    return results
