"""Queues of other kinds in steps."""

import asyncio
import queue

from dbos import DBOS
from redis import Redis
from rq import Queue

jobs = Queue(connection=Redis())
local: queue.Queue[str] = queue.Queue()


@DBOS.step()
def hand_over(order: str) -> None:
    jobs.enqueue(print, order)
    local.put(order)


@DBOS.step()
async def distribute(orders: list[str]) -> list[str]:
    inbox: asyncio.Queue[str] = asyncio.Queue()
    for order in orders:
        await inbox.put(order)
    found = []
    while not inbox.empty():
        found.append(await inbox.get())
    return found


@DBOS.workflow()
def run(order: str) -> None:
    hand_over(order)
