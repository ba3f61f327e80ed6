"""A project's own `step`, which makes something else of functions and coroutines."""

import asyncio
import functools
import inspect

from dbos import DBOS


def step(fn):
    """Synchronous functions become steps that run in a thread and can be awaited."""
    if inspect.iscoroutinefunction(fn):
        return DBOS.step()(fn)
    recorded = DBOS.step()(fn)

    @functools.wraps(fn)
    async def wrapper(*args, **kwargs):
        return await asyncio.to_thread(recorded, *args, **kwargs)

    return wrapper


@step
def resize(name: str) -> str:
    return name


@step
async def upload(name: str) -> str:
    return name


@DBOS.workflow()
async def process(name: str) -> str:
    return await upload(await resize(name))
