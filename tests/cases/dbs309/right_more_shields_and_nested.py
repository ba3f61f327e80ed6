"""Shielded steps, gathers inside of gathers, and steps beside one sequence."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> str:
    return text


async def sequence(url: str) -> str:
    return await store(await fetch(url))


@DBOS.workflow()
async def crawl(urls: list[str]) -> None:
    await asyncio.gather(*(asyncio.shield(fetch(url)) for url in urls), return_exceptions=True)
    await asyncio.gather(
        asyncio.gather(fetch("a"), fetch("b"), return_exceptions=True),
        store("c"),
        return_exceptions=True,
    )
    await asyncio.gather(sequence("d"), fetch("e"), store("f"), return_exceptions=True)
    if len(urls) == 1:
        await asyncio.gather(sequence(urls[0]), return_exceptions=True)
