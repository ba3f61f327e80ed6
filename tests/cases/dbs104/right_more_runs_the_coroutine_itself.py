"""Decorators above the DBOS decorator that run the coroutine."""

import asyncio
from functools import wraps

import click
from syncer import sync

from dbos import DBOS


def coro(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        return asyncio.run(function(*args, **kwargs))

    return wrapper


@click.command()
@coro
@DBOS.workflow()
async def nightly() -> None:
    await DBOS.sleep_async(1)


@coro
@DBOS.step()
async def ping(host: str) -> None:
    await asyncio.sleep(0)


@sync
@DBOS.step()
async def pong(host: str) -> None:
    await asyncio.sleep(0)


def main() -> None:
    ping("a")
    pong("a")
    nightly()


if __name__ == "__main__":
    main()
