"""Task groups whose tasks take several steps."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def draft(topic: str) -> str:
    return topic


@DBOS.step()
async def review(text: str) -> str:
    return text


async def article(topic: str) -> str:
    text = await draft(topic)
    for _ in range(2):
        text = await review(text)
    return text


@DBOS.workflow()
async def magazine(topics: list[str]) -> list[str]:
    async with asyncio.TaskGroup() as group:  # DBS309: article
        tasks = [group.create_task(article(topic), name=topic) for topic in topics]
    return [task.result() for task in tasks]
