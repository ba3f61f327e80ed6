"""The queues are registered by another module of the program."""

from dbos import DBOS, SetEnqueueOptions

from shop.queues import BILLS


@DBOS.workflow()
def bill(order: str) -> None: ...


def take(order: str) -> None:
    DBOS.enqueue_workflow(BILLS, bill, order)  # DBS604
    DBOS.enqueue_workflow("bills", bill, order)  # DBS604
    with SetEnqueueOptions(queue_partition_key=order):  # DBS604
        DBOS.enqueue_workflow("mails", bill, order)
