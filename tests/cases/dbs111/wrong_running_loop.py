"""A second event loop in code that runs on one."""

import asyncio
from asyncio import run
from typing import Any

from dbos import DBOS

loop = asyncio.get_event_loop()


@DBOS.step()
async def fetch(url: str) -> str:
    return url


async def plain(url: str) -> str:
    return url


@DBOS.workflow()
async def direct(url: str) -> Any:
    first = asyncio.run(fetch(url))  # DBS111: `asyncio.run` raises RuntimeError, because an event loop runs already
    second = run(plain(url))  # DBS111
    third = loop.run_until_complete(plain(url))  # DBS111
    fourth = asyncio.get_event_loop().run_until_complete(plain(url))  # DBS111
    fifth = asyncio.new_event_loop().run_until_complete(plain(url))  # DBS111
    with asyncio.Runner() as runner:
        runner.run(plain(url))  # DBS111
    return first, second, third, fourth, fifth


def helper(url: str) -> str:
    return asyncio.run(plain(url))  # DBS111: call it by `asyncio.to_thread` (reached from workflow `by_helper`


@DBOS.workflow()
async def by_helper(url: str) -> str:
    return helper(url)


@DBOS.step()
async def in_step(url: str) -> str:
    return asyncio.run(plain(url))  # DBS111


@DBOS.workflow()
async def hidden(url: str) -> str:
    try:
        return asyncio.run(fetch(url))  # DBS111: the `except` around it hides the failure
    except Exception:
        return ""
