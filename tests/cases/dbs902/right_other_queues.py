"""Queues of others."""

import asyncio
import multiprocessing
import queue
from asyncio import Queue as AsyncQueue
from queue import Queue

from dbos import DBOS

jobs = queue.Queue()
bounded = Queue(maxsize=5)
numbers: "Queue[int]" = Queue()
processes = multiprocessing.Queue()
lines = queue.SimpleQueue()
urgent = queue.PriorityQueue()


async def work() -> None:
    pending: asyncio.Queue[int] = asyncio.Queue()
    others = AsyncQueue(maxsize=3)
    await pending.put(1)
    await others.put(await pending.get())


class Mailer:
    def Queue(self, name: str) -> str:
        return name

    def names(self) -> list[str]:
        return [self.Queue("first"), self.Queue("second")]


def enqueue(Queue, name: str) -> object:
    return Queue(name)


@DBOS.step()
def drain() -> int:
    local = queue.Queue()
    local.put(1)
    return local.get()
