"""Coroutines handed to somebody who runs them."""

import asyncio

import anyio
import nest_asyncio
import uvloop
from asgiref.sync import async_to_sync
from fastapi import BackgroundTasks, FastAPI

from dbos import DBOS

app = FastAPI()


@DBOS.step()
async def warm(name: str) -> str:
    return name


@DBOS.workflow()
async def warm_all(name: str) -> str:
    return await warm(name)


def run(coroutine):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()


@app.post("/warm")
async def route(name: str, background: BackgroundTasks) -> dict:
    background.add_task(warm_all, name)
    return {}


def main() -> None:
    asyncio.run(warm("a"))
    run(warm("b"))
    anyio.run(warm, "c")
    uvloop.run(warm("d"))
    nest_asyncio.apply()
    asyncio.get_event_loop().run_until_complete(warm_all("e"))
    async_to_sync(warm)("f")
    async_to_sync(warm_all)("g")
    with asyncio.Runner() as runner:
        runner.run(warm("h"))
    handle = DBOS.start_workflow(warm_all, "i")
    handle.get_result()
    asyncio.run_coroutine_threadsafe(warm("j"), asyncio.new_event_loop()).result()
