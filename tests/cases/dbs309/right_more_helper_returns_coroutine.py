"""Helpers that make coroutines of single steps."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from typing import Any

from dbos import DBOS


@DBOS.step()
async def fetch(url: str, timeout: float = 1) -> str:
    return url


def coroutine_for(url: str) -> Coroutine[Any, Any, str]:
    return fetch(url)


def all_of(urls: list[str]) -> list[Awaitable[str]]:
    return [fetch(url) for url in urls]


def factory(url: str) -> Callable[[], Awaitable[str]]:
    return partial(fetch, url)


@DBOS.workflow()
async def crawl(urls: list[str]) -> None:
    await asyncio.gather(*[coroutine_for(url) for url in urls], return_exceptions=True)
    await asyncio.gather(*all_of(urls), return_exceptions=True)
    makers = [factory(url) for url in urls]
    await asyncio.gather(*(make() for make in makers), return_exceptions=True)
    await asyncio.gather(*(asyncio.ensure_future(fetch(url)) for url in urls), return_exceptions=True)
