"""Queues by annotation, from registration, and in containers."""

from __future__ import annotations

from dbos import DBOS, Queue


@DBOS.workflow()
async def job(name: str) -> str:
    return name


class Service:
    queue: Queue

    def __init__(self, queue: Queue, others: dict[str, Queue]) -> None:
        self.queue = queue
        self.others = others

    async def run(self, name: str) -> None:
        self.queue.enqueue(job, name)  # DBS102
        self.others[name].enqueue(job, name)  # DBS102
        for other in self.others.values():
            other.enqueue(job, name)  # DBS102


async def run(queue: Queue | None, name: str) -> None:
    if queue is not None:
        queue.enqueue(job, name)  # DBS102
    if (found := await DBOS.retrieve_queue_async(name)) is not None:
        found.enqueue(job, name)  # DBS102
