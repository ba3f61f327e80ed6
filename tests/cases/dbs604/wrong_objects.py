# dbos-version: >=2.30,<3
"""Queue objects of dbos 2 raise."""

from dbos import DBOS, Queue, SetEnqueueOptions

tenants = Queue("tenants", concurrency=1, partition_queue=True)
plain = Queue("plain")


@DBOS.workflow()
def bill(order: str) -> None: ...


def enqueue(order: str) -> None:
    tenants.enqueue(bill, order)  # DBS604: dbos raises an Exception
    with SetEnqueueOptions(queue_partition_key=order):  # DBS604: dbos raises an Exception
        plain.enqueue(bill, order)
    DBOS.enqueue_workflow("tenants", bill, order)  # DBS604: stays ENQUEUED
