"""asyncio.TaskGroup over sequences: the finding stands at the group."""

import asyncio
from asyncio import TaskGroup
from asyncio import TaskGroup as Crew

from dbos import DBOS


@DBOS.step()
async def fetch(source: str) -> str:
    return source


@DBOS.step()
async def save(document: str) -> str:
    return document


async def mirror(source: str) -> str:
    return await save(await fetch(source))


@DBOS.workflow()
async def mirror_two(left: str, right: str) -> str:
    async with asyncio.TaskGroup() as group:  # DBS309
        one = group.create_task(mirror(left))
        two = group.create_task(mirror(right))
    return one.result() + two.result()


@DBOS.workflow()
async def mirror_all(sources: list[str]) -> list[str]:
    async with TaskGroup() as group:  # DBS309
        tasks = [group.create_task(mirror(source)) for source in sources]
    return [task.result() for task in tasks]


@DBOS.workflow()
async def mirror_loop(sources: list[str]) -> int:
    async with Crew() as crew:  # DBS309
        for source in sources:
            crew.create_task(mirror(source))
    return len(sources)
