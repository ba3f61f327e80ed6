"""A decorator with one wrapper for coroutines and one for functions."""

import asyncio
import functools
import inspect

from dbos import DBOS


def tracked(name: str):
    def decorate(fn):
        if inspect.iscoroutinefunction(fn):

            @functools.wraps(fn)
            async def async_wrapper(*args, **kwargs):
                await DBOS.set_event_async("stage", name)
                return await fn(*args, **kwargs)

            return async_wrapper

        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            DBOS.set_event("stage", name)
            return fn(*args, **kwargs)

        return wrapper

    return decorate


@DBOS.workflow()
@tracked("load")
async def load(path: str) -> str:
    await asyncio.sleep(0)
    return path


@DBOS.workflow()
@tracked("clean")
def clean(path: str) -> str:
    return path


@DBOS.workflow()
async def pipeline(path: str) -> str:
    return await load(path)
