"""Decorators that look at the kind of the function, in several spellings."""

import asyncio
import functools
import inspect

from dbos import DBOS


def by_else(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        DBOS.set_event("stage", fn.__name__)
        return fn(*args, **kwargs)

    @functools.wraps(fn)
    async def async_wrapper(*args, **kwargs):
        await DBOS.set_event_async("stage", fn.__name__)
        return await fn(*args, **kwargs)

    return async_wrapper if asyncio.iscoroutinefunction(fn) else wrapper


def by_not(fn):
    if not inspect.iscoroutinefunction(fn):

        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            DBOS.set_event("stage", fn.__name__)
            return fn(*args, **kwargs)

        return wrapper

    @functools.wraps(fn)
    async def async_wrapper(*args, **kwargs):
        await DBOS.set_event_async("stage", fn.__name__)
        return await fn(*args, **kwargs)

    return async_wrapper


def by_flag(fn):
    is_async = inspect.iscoroutinefunction(fn)
    if is_async:

        async def wrapper(*args, **kwargs):
            await DBOS.set_event_async("stage", fn.__name__)
            return await fn(*args, **kwargs)

    else:

        def wrapper(*args, **kwargs):
            DBOS.set_event("stage", fn.__name__)
            return fn(*args, **kwargs)

    return functools.wraps(fn)(wrapper)


@DBOS.workflow()
@by_else
async def one(path: str) -> str:
    return path


@DBOS.workflow()
@by_not
async def two(path: str) -> str:
    return path


@DBOS.workflow()
@by_flag
async def three(path: str) -> str:
    return path


@by_not
async def four(path: str) -> str:
    return path


@DBOS.workflow()
async def pipeline(path: str) -> str:
    return await one(path) + await two(path) + await three(path) + await four(path)


@DBOS.workflow()
@by_else
def sync_one(path: str) -> str:
    return path


@by_not
def sync_two(path: str) -> str:
    return path


def main(path: str) -> None:
    sync_one(path)
    sync_two(path)
