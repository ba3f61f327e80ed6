"""Helpers that make coroutines of sequences."""

import asyncio
from collections.abc import Awaitable
from functools import partial

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> None:
    print(text)


async def visit(url: str) -> None:
    await store(await fetch(url))


def coroutine_for(url: str) -> Awaitable[None]:
    return visit(url)


def all_of(urls: list[str]) -> list[Awaitable[None]]:
    return [visit(url) for url in urls]


@DBOS.workflow()
async def crawl(urls: list[str]) -> None:
    await asyncio.gather(*[coroutine_for(url) for url in urls], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def crawl_all(urls: list[str]) -> None:
    await asyncio.gather(*all_of(urls), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def crawl_partial(urls: list[str]) -> None:
    makers = [partial(visit, url) for url in urls]
    await asyncio.gather(*(make() for make in makers), return_exceptions=True)  # DBS309
