"""Queues, debouncers and schedulers of other libraries."""

import asyncio
import multiprocessing
import queue
from typing import Any

import rq
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from dbos import DBOS
from redis import Redis

jobs = rq.Queue(connection=Redis())
scheduler = AsyncIOScheduler()


class Queue:
    def __init__(self, name: str) -> None:
        self.name = name

    def enqueue(self, fn: Any, *args: Any) -> str:
        return f"{self.name} {fn} {args}"


class Debouncer:
    @staticmethod
    def create(fn: Any) -> "Debouncer":
        return Debouncer()

    def debounce(self, key: str, seconds: float, *args: Any) -> None:
        print(key, seconds, args)


class Engine:
    def start_workflow(self, name: str) -> str:
        return name

    def enqueue_workflow(self, queue_name: str, name: str) -> str:
        return f"{queue_name} {name}"

    def create_schedule(self, **options: Any) -> None:
        print(options)


@DBOS.workflow()
async def bill(order: str) -> str:
    return order


own_queue = Queue("own")
own_debouncer = Debouncer.create(bill)
engine = Engine()


async def own_objects(order: str) -> None:
    own_queue.enqueue(bill, order)
    own_debouncer.debounce(order, 5, order)
    engine.start_workflow("bill")
    engine.enqueue_workflow("bills", "bill")
    engine.create_schedule(schedule_name="x")


async def other_libraries(order: str) -> None:
    jobs.enqueue(print, order)
    scheduler.add_job(print, "interval", seconds=5)
    queue.Queue().put(order)
    await asyncio.Queue().put(order)
    multiprocessing.Queue().put(order)


async def unknown(client: Any, queue: Any, debouncer: Any, order: str) -> None:
    client.start_workflow(bill, order)
    client.enqueue_workflow("bills", bill, order)
    queue.enqueue(bill, order)
    debouncer.debounce(order, 5, order)


async def shadowed(DBOS: Any, order: str) -> None:
    DBOS.start_workflow(bill, order)
    DBOS.enqueue_workflow("bills", bill, order)


async def temporal(client: Any, order: str) -> None:
    await client.start_workflow("bill", order, id=order)
