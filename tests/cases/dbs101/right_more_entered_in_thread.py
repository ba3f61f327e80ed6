"""A context manager that is made on the loop and entered in a thread."""

import asyncio
from contextlib import contextmanager

from dbos import DBOS


@contextmanager
def status(name: str):
    DBOS.set_event(name, "running")
    yield name
    DBOS.set_event(name, "done")


def enter(manager) -> None:
    with manager as name:
        print(name)


async def main(name: str) -> None:
    manager = status(name)
    await asyncio.to_thread(enter, manager)


async def main_at_once(name: str) -> None:
    await asyncio.to_thread(enter, status(name))
