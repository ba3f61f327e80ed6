"""Objects that can be awaited, and lazily made coroutines."""

import asyncio
import functools

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


class Lazy:
    def __init__(self, url: str) -> None:
        self.url = url

    def __await__(self):
        return fetch(self.url).__await__()


class Later:
    def __init__(self, coroutine) -> None:
        self.coroutine = coroutine

    async def result(self) -> str:
        return await self.coroutine


@DBOS.workflow()
async def run(url: str) -> list[str]:
    lazy = Lazy(url)
    later = Later(fetch(url))
    later_too = Later(coroutine=fetch(url))
    make = functools.partial(fetch, url)
    print(f"{later_too!r}")
    return [await lazy, await later.result(), await later_too.result(), await make()]


@DBOS.workflow()
async def with_timeout(url: str) -> str:
    try:
        return await asyncio.shield(fetch(url))
    finally:
        print("end")


async def returned(url: str):
    return fetch(url)


@DBOS.workflow()
async def chained(url: str) -> str:
    return await (fetch(url) if url else fetch("default"))


@DBOS.workflow()
async def either(url: str) -> str:
    cached = None
    return cached or await fetch(url)


@DBOS.workflow()
async def parenthesised(url: str) -> str:
    (result) = await (fetch)(url)
    return result
