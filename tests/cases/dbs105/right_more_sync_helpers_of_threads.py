"""Helpers with synchronous steps which coroutine workflows hand to threads."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

from dbos import DBOS


@DBOS.step()
def load(name: str) -> str:
    return name


@DBOS.step()
async def save(name: str) -> None:
    print(name)


def both(name: str) -> str:
    return load(name) + load(name)


class Loader:
    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self) -> str:
        return load(self.name)

    def load(self) -> str:
        return load(self.name)


@DBOS.workflow()
async def run(name: str) -> None:
    loader = Loader(name)
    await save(await asyncio.to_thread(both, name))
    await save(await asyncio.to_thread(loader))
    await save(await asyncio.to_thread(loader.load))
    await save(await asyncio.to_thread(Loader(name).load))
    loop = asyncio.get_running_loop()
    context = copy_context()
    await save(await asyncio.to_thread(context.run, both, name))
    print(loop, ThreadPoolExecutor)


@DBOS.step()
async def composed(name: str) -> str:
    return load(name)


async def plain(name: str) -> str:
    return load(name)


async def test_load() -> None:
    assert load("x") == "x"
