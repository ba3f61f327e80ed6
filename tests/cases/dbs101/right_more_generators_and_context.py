"""Synchronous generators and context managers that only threads run."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from dbos import DBOS


@contextmanager
def status(name: str) -> Iterator[None]:
    DBOS.set_event(name, "running")
    yield
    DBOS.set_event(name, "done")


def words(workflow_id: str) -> Iterator[str]:
    for word in DBOS.read_stream(workflow_id, "words"):
        yield word.upper()


def read_all(workflow_id: str) -> list[str]:
    return list(words(workflow_id))


@DBOS.workflow()
def job(name: str) -> None:
    with status(name):
        DBOS.sleep(1)


async def main(workflow_id: str) -> list[str]:
    lazily = words(workflow_id)
    stream = DBOS.read_stream(workflow_id, "words")
    print(await asyncio.to_thread(list, lazily), await asyncio.to_thread(list, stream))
    return await asyncio.to_thread(read_all, workflow_id)
