# dbos-version: >=2.20,<3
"""Queue objects of dbos 2 that are made once."""

import queue

from dbos import DBOS, Queue

bills = Queue("bills")
queues: dict[str, Queue] = {}


@DBOS.workflow()
def bill(order: str) -> None:
    jobs: queue.Queue[str] = queue.Queue()
    jobs.put(order)


def create_app() -> None:
    made = Queue("app")
    made.enqueue(bill, "first")


def main() -> None:
    Queue("main").enqueue(bill, "first")


def test_queue() -> None:
    Queue("test").enqueue(bill, "first")


def queue_of(tenant: str) -> Queue:
    if tenant not in queues:
        queues[tenant] = Queue(f"tenant-{tenant}")
    return queues[tenant]


def lazily(order: str) -> None:
    global bills
    if bills is None:
        bills = Queue("lazy")
    bills.enqueue(bill, order)


class Service:
    def __init__(self) -> None:
        self.queue = Queue("service")
        self.queue.enqueue(bill, "first")

    def run(self, order: str) -> None:
        self.queue.enqueue(bill, order)


for name in ("a", "b"):
    Queue(name)
