"""Coroutines that hand the helpers to threads, or take a path without DBOS."""

import asyncio
import functools

import helpers
from dbos import DBOS
from helpers import Desk, announce, pause, stop, tell, tell_async


@DBOS.workflow()
async def open_desk(name: str) -> str:
    pause(3)
    await asyncio.to_thread(helpers.tell, name)
    await asyncio.to_thread(lambda: tell(name))
    await asyncio.to_thread(functools.partial(tell, name))
    await asyncio.to_thread(announce, name)
    await DBOS.run_step_async(None, helpers.stop, name)
    await tell_async(name)
    return name


async def close_desk(name: str) -> object:
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, stop, name)
    desk = Desk(name)
    return await asyncio.to_thread(desk.state)


def synchronous(name: str) -> None:
    tell(name)
    pause(3, block=True)
    print(Desk(name).state())
