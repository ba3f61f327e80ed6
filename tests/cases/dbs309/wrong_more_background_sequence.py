"""A sequence in the background while the workflow takes its own steps."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def ping(number: int) -> None:
    print(number)


@DBOS.step()
async def load(name: str) -> str:
    return name


@DBOS.step()
async def store(name: str) -> None:
    print(name)


async def heartbeat() -> None:
    for number in range(3):
        await ping(number)
        await asyncio.sleep(1)  # DBS308


@DBOS.workflow()
async def run(name: str) -> None:
    beating = asyncio.create_task(heartbeat())  # DBS309: heartbeat
    text = await load(name)
    await store(text)
    await beating
