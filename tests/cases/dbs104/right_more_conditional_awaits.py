"""Awaits behind conditions, in arguments, and results that look like coroutines."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from dbos import DBOS


@DBOS.step()
async def load(path: str) -> str:
    return path


def fire(coroutine: Coroutine[Any, Any, Any]) -> None:
    asyncio.get_event_loop().create_task(coroutine)


async def run(path: str, flag: bool) -> None:
    flag and await load(path)
    await load(path) if flag else None
    [await load(one) for one in path]
    {one: await load(one) for one in path}
    fire(load(path))
    print(load(path))
    (await load(path)).strip()
    str(await load(path))
    await (load(path) if flag else asyncio.sleep(0))
    f"{await load(path)}"
    _ = await load(path)
    async with asyncio.timeout(3):
        await load(path)
    load.__name__
    load
    load.__wrapped__
