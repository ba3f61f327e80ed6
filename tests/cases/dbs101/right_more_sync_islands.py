"""Synchronous code that a coroutine merely defines, imports or returns."""

import asyncio
from functools import partial

from dbos import DBOS


def make_sweeper(age: int):
    def sweep() -> None:
        DBOS.cancel_workflow(str(age))

    return sweep


def make_class():
    class Sweeper:
        def run(self) -> None:
            DBOS.cancel_workflow("w")

    return Sweeper


async def main() -> list:
    sweep = make_sweeper(3)
    await asyncio.to_thread(sweep)
    await asyncio.to_thread(make_sweeper(4))
    sweeper = make_class()()
    await asyncio.to_thread(sweeper.run)
    later = partial(DBOS.cancel_workflow, "w")
    jobs = [sweep, later, lambda: DBOS.cancel_workflow("x"), sweeper.run]
    for job in jobs:
        await asyncio.to_thread(job)
    loop = asyncio.get_running_loop()
    for job in jobs:
        await loop.run_in_executor(None, job)
    await asyncio.gather(*(asyncio.to_thread(job) for job in jobs))
    return jobs


async def lazily() -> None:
    words = (DBOS.get_event(one, "word") for one in "abc")
    await asyncio.to_thread(list, words)
    found = map(DBOS.get_workflow_status, "abc")
    await asyncio.to_thread(list, found)
