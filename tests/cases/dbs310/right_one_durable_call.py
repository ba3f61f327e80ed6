"""One durable call has no sibling that could be left running."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def load(text: str) -> list[str]:
    return text.split()


async def tick(times: int) -> int:
    for _ in range(times):
        await asyncio.sleep(0)
    return times


@DBOS.workflow()
async def load_alone(text: str) -> list:
    return await asyncio.gather(load(text))


@DBOS.workflow()
async def load_listed(text: str) -> list:
    jobs = [load(text)]
    return await asyncio.gather(*jobs)


@DBOS.workflow()
async def load_and_tick(text: str) -> list:
    return await asyncio.gather(load(text), tick(3))


@DBOS.workflow()
async def load_task(text: str) -> list:
    task = asyncio.create_task(load(text))
    return await asyncio.gather(task)
