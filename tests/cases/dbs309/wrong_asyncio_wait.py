"""asyncio.wait for all of several sequences."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def draft(topic: str) -> str:
    return f"about {topic}"


@DBOS.step()
async def review(text: str) -> str:
    return text + " (reviewed)"


async def write(topic: str) -> str:
    return await review(await draft(topic))


@DBOS.workflow()
async def write_chapters(topics: list[str]) -> list[str]:
    tasks = [asyncio.create_task(write(topic)) for topic in topics]
    await asyncio.wait(tasks)  # DBS309
    return [task.result() for task in tasks]


@DBOS.workflow()
async def write_two(first: str, second: str) -> list[str]:
    one = asyncio.create_task(write(first))
    two = asyncio.create_task(write(second))
    await asyncio.wait([one, two], return_when=asyncio.ALL_COMPLETED)  # DBS309
    return [one.result(), two.result()]
