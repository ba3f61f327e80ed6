"""Pass-through wrappers around correct calls."""

import asyncio
import time
from contextlib import asynccontextmanager, contextmanager
from functools import cached_property, wraps
from typing import Any, Callable, ParamSpec, TypeVar, cast

from dbos import DBOS, SetWorkflowID

P = ParamSpec("P")
R = TypeVar("R")


def timed(function: Callable[P, R]) -> Callable[P, R]:
    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        begin = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            print(time.perf_counter() - begin)

    return wrapper


def timed_async(function: Callable[P, R]) -> Callable[P, R]:
    @wraps(function)
    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return await cast(Any, function(*args, **kwargs))

    return cast(Callable[P, R], wrapper)


@timed
@DBOS.step()
def load(name: str) -> str:
    return name


@timed_async
@DBOS.step()
async def save(name: str) -> str:
    return name


class Client:
    def __init__(self, name: str) -> None:
        self.name = name

    @cached_property
    def queue(self) -> str:
        return f"queue-{self.name}"

    async def start(self, workflow, *args, **kwargs):
        with SetWorkflowID(self.name):
            return await DBOS.start_workflow_async(workflow, *args, **kwargs)

    def start_sync(self, workflow, *args, **kwargs):
        return DBOS.start_workflow(workflow, *args, **kwargs)


@contextmanager
def labelled(name: str):
    with SetWorkflowID(name) as label:
        yield label


@asynccontextmanager
async def labelled_async(name: str):
    with labelled(name) as label:
        yield label


@DBOS.workflow()
async def copy(name: str) -> str:
    loaded = await asyncio.to_thread(load, name)
    return await save(loaded)


@DBOS.workflow()
def copy_sync(name: str) -> str:
    return load(name)


async def main(name: str) -> None:
    client = Client(name)
    handle = await client.start(copy, name)
    print(await handle.get_result(), client.queue)
    async with labelled_async(name):
        await copy(name)


def main_sync(name: str) -> None:
    client = Client(name)
    print(client.start_sync(copy_sync, name).get_result())
    print(client.start_sync(copy, name).get_result())
    DBOS.sleep
