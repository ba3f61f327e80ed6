"""Threads that carry the context: anyio, starlette, asgiref."""

import asyncio

import anyio
import anyio.to_thread
from dbos import DBOS


@DBOS.step()
def store(name: str) -> str:
    return name


@DBOS.workflow()
async def run(name: str) -> str:
    await anyio.to_thread.run_sync(store, name)
    await asyncio.to_thread(store, name)
    await asyncio.to_thread(lambda: store(name))
    return name
