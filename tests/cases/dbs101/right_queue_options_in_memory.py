# dbos-version: >=2.10,<2.20
"""Before 2.20 a queue kept its options in memory, whoever handed it over."""

from dbos import Queue


async def show(queue: Queue) -> list[object]:
    return [queue.name, queue.concurrency, queue.worker_concurrency, queue.limiter]
