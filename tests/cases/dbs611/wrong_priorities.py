# dbos-version: >=2.21,<2.31
"""Priorities on queues without them."""

from dbos import DBOS, Queue, SetEnqueueOptions

bills = Queue("bills")
mails = Queue("mails", concurrency=3, priority_enabled=False)


@DBOS.workflow()
def bill(order: str) -> None: ...


def main() -> None:
    DBOS.launch()
    DBOS.register_queue("jobs")


def take(order: str, priority: int) -> None:
    with SetEnqueueOptions(priority=1):  # DBS611: dbos raises an Exception; declare
        bills.enqueue(bill, order)
    with SetEnqueueOptions(priority=priority):  # DBS611: `mails`
        mails.enqueue(bill, order)
    with SetEnqueueOptions(priority=2):  # DBS611: the priority has no effect
        DBOS.enqueue_workflow("jobs", bill, order)


async def take_async(order: str) -> None:
    with SetEnqueueOptions(priority=1):  # DBS611
        await bills.enqueue_async(bill, order)
