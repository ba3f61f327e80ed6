"""The same helper with coroutines that take two steps each."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> None:
    print(text)


async def visit(url: str) -> None:
    await store(await fetch(url))


async def gather_limited(count: int, *coroutines: Coroutine[Any, Any, Any]) -> list[Any]:
    semaphore = asyncio.Semaphore(count)

    async def run(coroutine: Coroutine[Any, Any, Any]) -> Any:
        async with semaphore:
            return await coroutine

    return await asyncio.gather(*(run(one) for one in coroutines), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def crawl(urls: list[str]) -> list[Any]:
    return await gather_limited(4, *[visit(url) for url in urls])
