"""Functions and arguments that travel through `*args` and `**kwargs`."""

import asyncio
from typing import Any

from dbos import DBOS


@DBOS.step()
def load(path: str) -> str:
    return path


@DBOS.step()
async def save(path: str) -> str:
    return path


async def in_thread(function, *args: Any, **kwargs: Any) -> Any:
    return await asyncio.to_thread(function, *args, **kwargs)


async def either(function, *args: Any, **kwargs: Any) -> Any:
    if asyncio.iscoroutinefunction(function):
        return await function(*args, **kwargs)
    return await in_thread(function, *args, **kwargs)


async def call(**options: Any) -> Any:
    function = options.pop("function")
    return await function(*options.pop("args", ()))


async def all_of(*functions: Any) -> None:
    for function in functions:
        await function("x")


class Runner:
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.args = args
        self.kwargs = kwargs

    async def __call__(self, function) -> Any:
        return await either(function, *self.args, **self.kwargs)


@DBOS.workflow()
async def job(path: str) -> None:
    await in_thread(load, path)
    await either(load, path)
    await either(save, path)
    await call(function=save, args=(path,))
    await all_of(save, save)
    await Runner(path)(load)
    await Runner(path)(save)
    await asyncio.to_thread(*[load, path])
    await asyncio.to_thread(**{"func": load})
