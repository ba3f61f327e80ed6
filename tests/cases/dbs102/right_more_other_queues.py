"""Queues and schedulers of other libraries."""

import asyncio
import queue

import arq
from redis import Redis
from rq import Queue
from saq import Queue as SaqQueue

from dbos import DBOS


@DBOS.workflow()
async def job(name: str) -> None:
    await DBOS.sleep_async(1)


mails = Queue("mails", connection=Redis())
saq = SaqQueue.from_url("redis://localhost")


class Debouncer:
    def debounce(self, key: str, seconds: float, *args) -> None:
        print(key, seconds, args)


async def main(pool: arq.ArqRedis, local: "queue.Queue[str]", waiting: asyncio.Queue) -> None:
    mails.enqueue(print, "x")
    await saq.enqueue("print", name="x")
    await pool.enqueue_job("print", "x")
    Debouncer().debounce("k", 3.0, "x")
    local.put("x")
    waiting.put_nowait("x")
    await DBOS.start_workflow_async(job, "x")


async def handed(queue: Queue, enqueue) -> None:
    queue.enqueue(print, "x")
    enqueue(print, "x")
