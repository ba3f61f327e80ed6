"""Tasks that an event lets go on: it wakes them in the order in which they came."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.workflow()
async def crawl(urls: list[str]) -> list[str]:
    gate = asyncio.Event()

    async def one(url: str) -> str:
        await gate.wait()
        return await fetch(url)

    tasks = [asyncio.create_task(one(url)) for url in urls]
    await fetch("first")
    gate.set()
    return list(await asyncio.gather(*tasks, return_exceptions=True))
