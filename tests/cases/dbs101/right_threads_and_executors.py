"""Handed to a thread, the call finds no event loop."""

import asyncio
import functools
from concurrent.futures import ThreadPoolExecutor

import anyio
from dbos import DBOS
from starlette.concurrency import run_in_threadpool

pool = ThreadPoolExecutor(4)


def tell(desk: str, text: str) -> None:
    DBOS.send(desk, text)


def look_up(desk: str) -> object:
    return DBOS.get_event(desk, "state")


def load_rates() -> dict[str, int]:
    return {"letter": 1}


@DBOS.step()
def announce(desk: str) -> None:
    DBOS.send(desk, "open")


@DBOS.workflow()
async def open_desk(desk: str) -> str:
    await asyncio.to_thread(DBOS.set_event, "desk", desk)
    await asyncio.to_thread(lambda: DBOS.set_event("state", "open"))
    await asyncio.to_thread(functools.partial(DBOS.set_event, "clerk", "Ann"))
    await asyncio.to_thread(tell, desk, "open")
    await asyncio.to_thread(announce, desk)

    def close() -> None:
        DBOS.set_event("state", "closed")
        DBOS.sleep(1)

    await asyncio.to_thread(close)
    await asyncio.to_thread(DBOS.sleep, 5)
    return desk


@DBOS.workflow()
async def price(desk: str) -> object:
    first = await asyncio.to_thread(DBOS.run_step, None, load_rates)
    second = await DBOS.run_step_async(None, load_rates)
    third = await DBOS.run_step_async({"name": "look"}, lambda: DBOS.get_event(desk, "state"))
    fourth = await DBOS.run_step_async(None, look_up, desk)
    return [first, second, third, fourth]


async def with_executor(desk: str) -> list:
    loop = asyncio.get_running_loop()
    listed = await loop.run_in_executor(None, DBOS.list_workflows)
    state = await loop.run_in_executor(pool, look_up, desk)
    text = await loop.run_in_executor(pool, lambda: str(look_up(desk)))
    event = await loop.run_in_executor(None, functools.partial(DBOS.get_event, desk, "state"))
    return [listed, state, text, event]


async def with_frameworks(desk: str) -> list:
    listed = await anyio.to_thread.run_sync(DBOS.list_workflows)
    state = await anyio.to_thread.run_sync(look_up, desk)
    other = await run_in_threadpool(look_up, desk)
    return [listed, state, other]


async def with_pool(desk: str) -> object:
    future = pool.submit(look_up, desk)
    return await asyncio.wrap_future(future)


async def decorated(desk: str) -> None:
    def in_thread(fn):
        @functools.wraps(fn)
        async def wrapper(*args):
            return await asyncio.to_thread(fn, *args)

        return wrapper

    @in_thread
    def stop(name: str) -> None:
        DBOS.cancel_workflow(name)

    await stop(desk)


def in_thread(fn):
    """Makes a coroutine function of a synchronous one."""

    @functools.wraps(fn)
    async def wrapper(*args):
        return await asyncio.to_thread(fn, *args)

    return wrapper


@in_thread
def restart(desk: str) -> None:
    DBOS.resume_workflow(desk)


async def restart_desk(desk: str) -> None:
    await restart(desk)


class Desk:
    def __init__(self, name: str) -> None:
        self.name = name

    def stop(self) -> None:
        DBOS.cancel_workflow(self.name)

    async def close(self) -> None:
        await asyncio.to_thread(self.stop)
        await asyncio.to_thread(DBOS.delete_workflow, self.name)


async def named_first(desk: str) -> object:
    job = functools.partial(look_up, desk)
    return await asyncio.to_thread(job)
