"""A helper that no workflow reaches is unknown."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def embed(chunk: str) -> list[float]:
    return [float(len(chunk))]


async def embed_all(chunks: list[str]) -> list:
    return await asyncio.gather(*[embed(chunk) for chunk in chunks])


class Index:
    async def build(self, chunks: list[str]) -> list:
        return await asyncio.gather(*map(embed, chunks))


@DBOS.workflow()
async def embed_one(chunk: str) -> list[float]:
    return await embed(chunk)
