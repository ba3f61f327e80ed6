"""Awaited, returned, yielded, passed on or stored: every coroutine gets its turn."""

import asyncio
import contextlib
import inspect
from typing import Any, Awaitable

from dbos import DBOS


@DBOS.step()
async def fetch(page: str) -> str:
    return page


@DBOS.workflow()
async def crawl(page: str) -> str:
    first = await fetch(page)
    coroutine = fetch(page)
    second = await coroutine
    return first + second


@DBOS.workflow()
async def gathered(pages: list[str]) -> list[Any]:
    return await asyncio.gather(*[fetch(page) for page in pages], return_exceptions=True)


@DBOS.workflow()
async def gathered_by_name(page: str) -> list[Any]:
    one = fetch(page)
    two = fetch(page + "/index")
    return await asyncio.gather(one, two, return_exceptions=True)


@DBOS.workflow()
async def gathered_from_list(pages: list[str]) -> list[Any]:
    waiting = []
    for page in pages:
        waiting.append(fetch(page))
    return await asyncio.gather(*waiting, return_exceptions=True)


@DBOS.workflow()
async def stored_in_dict(pages: list[str]) -> dict[str, str]:
    waiting = {page: fetch(page) for page in pages}
    return {page: await coroutine for page, coroutine in waiting.items()}


@DBOS.workflow()
async def in_tasks(pages: list[str]) -> list[str]:
    tasks = [asyncio.create_task(fetch(page)) for page in pages]
    return [await task for task in tasks]


@DBOS.workflow()
async def in_group(page: str) -> str:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(fetch(page))
    return task.result()


@DBOS.workflow()
async def returned(page: str) -> str:
    return await crawl(page)


async def passthrough(page: str):
    return fetch(page)


def sync_passthrough(page: str) -> Awaitable[str]:
    return fetch(page)


def sync_operation(seconds: float) -> Awaitable[None]:
    return DBOS.sleep_async(seconds)


async def use_passthrough(page: str) -> None:
    print(await sync_passthrough(page))
    print(await (await passthrough(page)))


def coroutines(pages: list[str]):
    for page in pages:
        yield fetch(page)


def delegated(pages: list[str]):
    yield from [fetch(page) for page in pages]


async def async_coroutines(pages: list[str]):
    for page in pages:
        yield fetch(page)


async def conditional(page: str, ready: bool) -> str:
    coroutine = fetch(page) if ready else crawl(page)
    return await coroutine


async def conditional_await(page: str, ready: bool) -> None:
    await fetch(page) if ready else None
    ready and await fetch(page)
    await (fetch(page) if ready else crawl(page))
    if ready:
        waiting = fetch(page)
    else:
        waiting = crawl(page)
    print(await waiting)


async def walrus(page: str) -> None:
    print(await (waiting := fetch(page)), waiting)


async def with_timeout(page: str) -> str:
    return await asyncio.wait_for(fetch(page), timeout=5)


async def shielded(page: str) -> str:
    return await asyncio.shield(crawl(page))


async def handed_to_function(page: str, run: Any) -> None:
    run(fetch(page))
    run.later(coroutine=fetch(page))
    print(inspect.iscoroutine(fetch), len([fetch]))


def from_sync_code(page: str) -> str:
    return asyncio.run(fetch(page))


def from_loop(page: str) -> str:
    return asyncio.new_event_loop().run_until_complete(crawl(page))


def from_other_thread(page: str, loop: asyncio.AbstractEventLoop) -> str:
    return asyncio.run_coroutine_threadsafe(fetch(page), loop).result()


async def closed(page: str) -> None:
    coroutine = fetch(page)
    coroutine.close()


async def in_closure(page: str):
    waiting = fetch(page)

    async def finish() -> str:
        return await waiting

    return finish


class Keeper:
    def __init__(self, page: str) -> None:
        self.waiting = fetch(page)
        self.jobs: list = [crawl(page)]

    def add(self, page: str) -> None:
        self.jobs.append(fetch(page))
        self.jobs += [crawl(page)]

    async def finish(self) -> None:
        await self.waiting
        await asyncio.gather(*self.jobs)


async def registered(registry: dict, page: str) -> None:
    registry[page] = fetch(page)
    registry.setdefault("all", []).append(crawl(page))


async def callbacks(page: str):
    return lambda: fetch(page)


async def chained(page: str) -> str:
    return (await fetch(page)).strip().lower()


async def in_text(page: str) -> str:
    return f"{await fetch(page)} {await crawl(page)}"


async def iterated(job: str) -> None:
    async for line in DBOS.read_stream_async(job, "log"):
        print(line)
    lines = DBOS.read_stream_async(job, "rows")
    async for line in lines:
        print(line)


async def by_exit_stack(page: str) -> None:
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(fetch, page)
        print(await fetch(page))


async def deleted(page: str) -> None:
    coroutine = fetch(page)
    try:
        await coroutine
    finally:
        del coroutine


async def only_names() -> None:
    fetch
    crawl
    DBOS.sleep_async
