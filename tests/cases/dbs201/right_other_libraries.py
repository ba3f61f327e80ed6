"""Names that only look like dbos."""

import asyncio
import queue
from multiprocessing import Queue as ProcessQueue

import rq
from celery import shared_task
from prefect import flow
from redis import Redis

from dbos import DBOS

jobs = rq.Queue("mail", connection=Redis())
results: queue.Queue = queue.Queue()
chunks = ProcessQueue()


class Debouncer:
    """Our own: drops calls that come too fast."""

    def debounce(self, key: str, seconds: float) -> str:
        return f"{key} {seconds}"


class Engine:
    """Our own workflow engine, for the shop floor."""

    @staticmethod
    def start_workflow(name: str) -> str:
        return name

    def enqueue_workflow(self, name: str) -> str:
        return name

    def workflow(self, function):
        return function


engine = Engine()


@engine.workflow
def weld(part: str) -> str:
    return part


@shared_task
def polish(part: str) -> str:
    return part


@flow
def paint(part: str) -> str:
    return part


def start_workflow(name: str) -> str:
    return name


@DBOS.step()
def with_rq(part: str) -> None:
    jobs.enqueue(polish, part)


@DBOS.step()
def with_celery(part: str) -> None:
    polish.delay(part)
    polish.apply_async(args=[part])


@DBOS.step()
def with_prefect(part: str) -> str:
    return paint(part)


@DBOS.step()
def with_own_engine(part: str) -> str:
    engine.enqueue_workflow(part)
    Engine.start_workflow(part)
    return weld(part)


@DBOS.step()
def with_own_function(part: str) -> str:
    return start_workflow(part)


@DBOS.step()
def with_own_debouncer(part: str) -> str:
    return Debouncer().debounce(part, 1.0)


@DBOS.step()
def with_queues(part: str) -> None:
    results.put(part)
    chunks.put(part)


@DBOS.step()
async def with_asyncio_queue(part: str) -> str:
    waiting: asyncio.Queue = asyncio.Queue()
    await waiting.put(part)
    return await waiting.get()


@DBOS.step()
def with_unknown_objects(part: str, broker, scheduler) -> None:
    broker.enqueue(part)
    scheduler.start_workflow(part)
    scheduler.debounce(part)


@DBOS.workflow()
def assemble(part: str) -> str:
    with_rq(part)
    with_celery(part)
    with_queues(part)
    with_own_engine(part)
    return with_own_function(part)
