"""Concurrency of other libraries, and tasks whose end is waited for by others."""

import asyncio

import anyio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.workflow()
async def with_anyio(url: str) -> None:
    async with anyio.create_task_group() as group:
        group.start_soon(fetch, url)


@DBOS.workflow()
async def by_callback(url: str) -> str:
    results: asyncio.Queue[str] = asyncio.Queue()
    task = asyncio.create_task(fetch(url))
    task.add_done_callback(lambda done: results.put_nowait(done.result()))
    return await results.get()


@DBOS.workflow()
async def by_wait(url: str) -> str:
    task = asyncio.ensure_future(fetch(url))
    done, _ = await DBOS.asyncio_wait([task])
    return done.pop().result()


async def by_return(url: str):
    return asyncio.create_task(fetch(url))


@DBOS.workflow()
async def by_attribute(url: str) -> str:
    class Holder:
        task = None

    Holder.task = asyncio.create_task(fetch(url))
    return await Holder.task


@DBOS.workflow()
async def by_dict(url: str) -> str:
    tasks = {}
    tasks[url] = asyncio.create_task(fetch(url))
    return await tasks[url]


@DBOS.step()
async def in_step(url: str) -> None:
    asyncio.create_task(fetch(url))


async def outside(url: str) -> None:
    asyncio.create_task(fetch(url))
