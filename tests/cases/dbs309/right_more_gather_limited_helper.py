"""A helper that gathers any coroutines behind a semaphore."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


async def gather_limited(count: int, *coroutines: Coroutine[Any, Any, Any]) -> list[Any]:
    semaphore = asyncio.Semaphore(count)

    async def run(coroutine: Coroutine[Any, Any, Any]) -> Any:
        async with semaphore:
            return await coroutine

    return await asyncio.gather(*(run(coroutine) for coroutine in coroutines), return_exceptions=True)


@DBOS.workflow()
async def crawl(urls: list[str]) -> list[str]:
    return await gather_limited(4, *[fetch(url) for url in urls])
