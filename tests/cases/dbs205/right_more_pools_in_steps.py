"""Pools in steps, and pools that a workflow gives plain work."""

import asyncio
import contextvars
from concurrent.futures import ThreadPoolExecutor

from dbos import DBOS

POOL = ThreadPoolExecutor(4)


def resize(name: str) -> str:
    return name.upper()


@DBOS.step()
def resize_all(names: list[str]) -> list[str]:
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(resize, names))


@DBOS.step()
async def resize_on_loop(names: list[str]) -> list[str]:
    loop = asyncio.get_running_loop()
    return list(await asyncio.gather(*(loop.run_in_executor(POOL, resize, name) for name in names)))


@DBOS.step()
def resize_one(name: str) -> str:
    return resize(name)


@DBOS.workflow()
def gallery(names: list[str]) -> list[str]:
    context = contextvars.copy_context()
    future = POOL.submit(context.run, resize_one, names[0])
    return [*resize_all(names), future.result()]


@DBOS.workflow()
async def gallery_async(names: list[str]) -> list[str]:
    first = await asyncio.to_thread(resize_one, names[0])
    return [first, *await resize_on_loop(names)]
