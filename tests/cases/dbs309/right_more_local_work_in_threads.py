"""Plain work in threads, gathered; the steps come one after another."""

import asyncio

from dbos import DBOS


def hash_of(text: str) -> str:
    return text[::-1]


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.workflow()
async def run(urls: list[str]) -> list[str]:
    texts = [await fetch(url) for url in urls]
    hashes = await asyncio.gather(*(asyncio.to_thread(hash_of, text) for text in texts))
    await fetch("done")
    return list(hashes)
