"""A bare yield after a step, and a pause whose length differs."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


async def polite(url: str, pause: float) -> str:
    await asyncio.sleep(pause)  # DBS308
    return await fetch(url)


async def twice(url: str) -> str:
    await fetch(url)
    await asyncio.sleep(0)
    return await fetch(url)


@DBOS.workflow()
async def crawl(urls: list[str]) -> None:
    await asyncio.gather(  # DBS309: polite
        *(polite(url, len(url) / 10) for url in urls), return_exceptions=True
    )
    await asyncio.gather(*(twice(url) for url in urls), return_exceptions=True)  # DBS309: twice
