"""Other ways to wait for several steps."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(feed: str) -> str:
    return feed


@DBOS.workflow()
async def in_turn(feeds: list[str]) -> list[str]:
    return [await fetch(feed) for feed in feeds]


@DBOS.workflow()
async def waited(feeds: list[str]) -> list[str]:
    tasks = [asyncio.create_task(fetch(feed)) for feed in feeds]
    await asyncio.wait(tasks)
    return [task.result() for task in tasks]


@DBOS.workflow()
async def waited_durably(feeds: list[str]) -> list[str]:
    tasks = [asyncio.create_task(fetch(feed)) for feed in feeds]
    await DBOS.asyncio_wait(tasks)
    return [task.result() for task in tasks]


@DBOS.workflow()
async def grouped(feeds: list[str]) -> list[str]:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(feed)) for feed in feeds]
    return [task.result() for task in tasks]
