"""Steps in tasks that start after an event which the workflow sets."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def first(name: str) -> str:
    return name


async def logs(gate: asyncio.Event) -> None:
    await gate.wait()
    DBOS.logger.info("open")


@DBOS.workflow()
async def run(name: str) -> str:
    gate = asyncio.Event()
    waiting = asyncio.create_task(logs(gate))
    result = await first(name)
    gate.set()
    await waiting
    return result
