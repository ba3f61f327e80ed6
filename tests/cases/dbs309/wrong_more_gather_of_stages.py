"""Two stages with several steps each run beside one another."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def embed(text: str) -> int:
    return len(text)


async def pages(urls: list[str]) -> list[str]:
    found = []
    for url in urls:
        found.append(await fetch(url))
    return found


async def vectors(texts: list[str]) -> list[int]:
    return [await embed(text) for text in texts]


@DBOS.workflow()
async def run(urls: list[str], texts: list[str]) -> object:
    return await asyncio.gather(  # DBS309
        pages(urls),
        vectors(texts),
        return_exceptions=True,
    )
