"""Coroutines that are kept and awaited in some roundabout way."""

import asyncio
from collections import defaultdict, deque

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


class Batch:
    def __init__(self) -> None:
        self.waiting = []
        self.by_name = {}

    def add(self, url: str) -> None:
        self.waiting.append(fetch(url))
        self.by_name[url] = fetch(url)

    async def run(self) -> list[str]:
        return await asyncio.gather(*self.waiting, *self.by_name.values(), return_exceptions=True)


@DBOS.workflow()
async def one_by_one(urls: list[str]) -> list[str]:
    coroutines = deque()
    for url in urls:
        coroutines.append(fetch(url))
    results = []
    while coroutines:
        results.append(await coroutines.popleft())
    return results


@DBOS.workflow()
async def grouped(urls: list[str]) -> None:
    groups = defaultdict(list)
    for url in urls:
        groups[url[0]].append(fetch(url))
    for group in groups.values():
        for coroutine in group:
            await coroutine


@DBOS.workflow()
async def conditional(url: str, fast: bool) -> str | None:
    pending = fetch(url) if fast else None
    if pending is not None:
        return await pending
    return None


@DBOS.workflow()
async def closed(url: str) -> str:
    pending = fetch(url)

    async def finish() -> str:
        return await pending

    return await finish()


@DBOS.workflow()
async def walrus(url: str) -> str:
    if coroutine := fetch(url):
        return await coroutine
    return ""


@DBOS.workflow()
async def unpacked(url: str) -> tuple[str, str]:
    first, second = fetch(url), fetch(url + "/2")
    return await first, await second


@DBOS.workflow()
async def starred(url: str) -> list[str]:
    [*all_of_them] = [fetch(url), fetch(url + "/2")]
    return [await one for one in all_of_them]


@DBOS.workflow()
async def in_dict(url: str) -> dict[str, str]:
    found = {"a": fetch(url), "b": fetch(url)}
    return {name: await coroutine for name, coroutine in found.items()}


def passing(url: str):
    return fetch(url)


def yielding(urls: list[str]):
    for url in urls:
        yield fetch(url)


def closing(url: str) -> None:
    fetch(url).close()


@DBOS.workflow()
async def extended(urls: list[str]) -> list[str]:
    tasks = []
    tasks += [fetch(url) for url in urls]
    tasks.extend(fetch(url) for url in urls)
    tasks.insert(0, fetch("x"))
    return [await task for task in tasks]


@DBOS.workflow()
async def sorted_out(urls: list[str]) -> str:
    return await {True: fetch, False: passing}[len(urls) > 3](urls[0])
