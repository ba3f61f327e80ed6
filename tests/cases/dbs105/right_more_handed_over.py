"""Synchronous steps that a thread runs."""

import asyncio
from functools import partial

import anyio
import anyio.to_thread
from asgiref.sync import sync_to_async
from asyncer import asyncify
from starlette.concurrency import run_in_threadpool

from dbos import DBOS


@DBOS.step()
def render(name: str, *, size: int = 3) -> str:
    return name * size


@DBOS.workflow()
async def publish(name: str) -> list[str]:
    small = partial(render, name, size=1)

    def big() -> str:
        return render(name, size=9)

    return [
        await asyncio.to_thread(render, name),
        await asyncio.to_thread(small),
        await asyncio.to_thread(big),
        await asyncio.to_thread(lambda: render(name)),
        await anyio.to_thread.run_sync(render, name),
        await anyio.to_thread.run_sync(partial(render, name, size=4)),
        await run_in_threadpool(render, name, size=4),
        await sync_to_async(render)(name),
        await asyncify(render)(name),
        await DBOS.run_step_async({"name": "render"}, render, name),
    ]
