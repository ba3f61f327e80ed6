"""Synchronous steps and workflows that return something to await, or that others made awaitable."""

import asyncio
from collections.abc import Awaitable
from functools import wraps

from asgiref.sync import sync_to_async

from dbos import DBOS


def make_async(function):
    @wraps(function)
    async def inner(*args, **kwargs):
        return await asyncio.to_thread(function, *args, **kwargs)

    return inner


@make_async
@DBOS.step()
def resize(name: str) -> str:
    return name


@sync_to_async
@DBOS.step()
def shrink(name: str) -> str:
    return name


async def fetch(url: str) -> str:
    return url


def fetching(url: str) -> Awaitable[str]:
    return fetch(url)


def scheduled(url: str) -> "asyncio.Task[str]":
    return asyncio.ensure_future(fetch(url))


@DBOS.step()
def future(url: str):
    loop = asyncio.get_running_loop()
    return loop.run_in_executor(None, print, url)


async def main(url: str) -> None:
    await resize(url)
    await shrink(url)
    await fetching(url)
    await scheduled(url)
    await future(url)
