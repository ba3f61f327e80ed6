# dbos-version: >=2.21,<3
"""A project that reaches the releases without the switch."""

from dbos import DBOS, Queue, SetEnqueueOptions

bills = Queue("bills")


@DBOS.workflow()
def bill(order: str) -> None: ...


def take(order: str) -> None:
    with SetEnqueueOptions(priority=1):  # DBS611: up to dbos 2.30
        bills.enqueue(bill, order)
