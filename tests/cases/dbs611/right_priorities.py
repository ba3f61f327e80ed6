# dbos-version: >=2.21,<2.31
"""Queues that have priorities, or of which nobody knows."""

from dbos import DBOS, Queue, SetEnqueueOptions

bills = Queue("bills", priority_enabled=True)
plain = Queue("plain")
SWITCH = input() == "y"
mails = Queue("mails", priority_enabled=SWITCH)


@DBOS.workflow()
def bill(order: str) -> None: ...


def main() -> None:
    DBOS.launch()
    DBOS.register_queue("jobs", priority_enabled=True)


def take(order: str, queue: Queue, priority: int | None = None) -> None:
    with SetEnqueueOptions(priority=1):
        bills.enqueue(bill, order)
    with SetEnqueueOptions(priority=1):
        mails.enqueue(bill, order)
    with SetEnqueueOptions(priority=1):
        queue.enqueue(bill, order)
    with SetEnqueueOptions(priority=1):
        DBOS.enqueue_workflow("jobs", bill, order)
    with SetEnqueueOptions(priority=1):
        DBOS.enqueue_workflow("unknown", bill, order)
    with SetEnqueueOptions(priority=priority):
        plain.enqueue(bill, order)
    with SetEnqueueOptions(deduplication_id=order):
        plain.enqueue(bill, order)
    plain.enqueue(bill, order)
