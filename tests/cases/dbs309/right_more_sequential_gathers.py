"""Stages: each gather ends before the next begins."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def embed(text: str) -> list[float]:
    return [float(len(text))]


async def stage_one(urls: list[str]) -> list[str]:
    return await asyncio.gather(*(fetch(url) for url in urls), return_exceptions=True)


async def stage_two(texts: list[str]) -> list[list[float]]:
    return await asyncio.gather(*(embed(text) for text in texts), return_exceptions=True)


@DBOS.workflow()
async def pipeline(urls: list[str]) -> int:
    texts = await stage_one(urls)
    vectors = await stage_two(texts)
    for start in range(0, len(urls), 10):
        batch = urls[start : start + 10]
        await asyncio.gather(*[fetch(url) for url in batch], return_exceptions=True)
    await embed("done")
    return len(vectors)
