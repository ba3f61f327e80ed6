"""Steps and sequences."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> None:
    print(text)


async def visit(url: str) -> None:
    await store(await fetch(url))


class Crawler:
    async def head(self, url: str) -> str:
        return await fetch(url)

    async def run(self, urls: list[str]) -> None:
        await asyncio.gather(*[visit(url) for url in urls], return_exceptions=True)
