"""A decorator limits how many run at once; one step each."""

import asyncio
import functools
from typing import Any, Awaitable, Callable

from dbos import DBOS


def limited(count: int) -> Callable[[Callable[..., Awaitable[Any]]], Callable[..., Awaitable[Any]]]:
    semaphore = asyncio.Semaphore(count)

    def decorate(function: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        @functools.wraps(function)
        async def wrapper(*args: Any, **kwargs: Any) -> Any:
            async with semaphore:
                return await function(*args, **kwargs)

        return wrapper

    return decorate


@limited(3)
@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.workflow()
async def crawl(urls: list[str]) -> list[str]:
    return list(await asyncio.gather(*(fetch(url) for url in urls), return_exceptions=True))
