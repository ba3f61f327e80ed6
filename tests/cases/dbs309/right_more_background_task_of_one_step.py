"""A single step in the background while the workflow goes on."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def warm_cache(name: str) -> None:
    print(name)


@DBOS.step()
async def load(name: str) -> str:
    return name


@DBOS.step()
async def store(name: str) -> None:
    print(name)


@DBOS.workflow()
async def run(name: str) -> None:
    warming = asyncio.create_task(warm_cache(name))
    text = await load(name)
    await store(text)
    await warming
    await store("after")
