"""Coroutines that helpers return and callers drop."""

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


def fetching(url: str):
    return fetch(url)


async def fetch_twice(url: str) -> None:
    await fetch(url)
    await fetch(url)


@DBOS.workflow()
async def run(url: str) -> None:
    alias = fetch
    alias(url)  # DBS104
    handlers = [fetch, fetch]
    for handler in handlers:
        handler(url)  # DBS104
    table = {"fetch": fetch}
    table["fetch"](url)  # DBS104
    await fetching(url)
    await fetch_twice(url)
    coroutine = fetch(url)  # DBS104
    coroutine = fetch(url + "x")
    await coroutine
