"""Options of queues are set by methods."""

from dbos import DBOS, Queue

jobs = DBOS.register_queue("jobs")
jobs.worker_concurrency = 5  # DBS612: write `jobs.set_worker_concurrency(...)`


def change(queue: Queue) -> None:
    queue.global_concurrency = 5  # DBS612
    queue.limiter = {"limit": 1, "period": 1}  # DBS612
    queue.polling_interval_sec += 1  # DBS612
    jobs.concurrency = 3  # DBS612


async def change_async() -> None:
    queue = await DBOS.register_queue_async("jobs")
    queue.worker_concurrency = 5  # DBS612: `await queue.set_worker_concurrency_async(...)`


class Service:
    def __init__(self) -> None:
        self.queue = DBOS.register_queue("service")

    def slow_down(self) -> None:
        self.queue.partition_concurrency = 1  # DBS612


for queue in DBOS.list_queues():
    queue.worker_concurrency = 1  # DBS612
