"""Names, wherever they come from."""

import enum
from typing import Any

from dbos import DBOS, Debouncer, Queue

BILLS = "bills"


class Names(str, enum.Enum):
    BILLS = "bills"


@DBOS.workflow()
def bill(order: str) -> None: ...


def queue_for(order: str) -> str:
    return f"bills-{order}"


def main(order: str, queue: Queue, name: str, anything: Any) -> None:
    DBOS.listen_queues(["bills", BILLS])
    DBOS.listen_queues((queue.name, name))
    DBOS.listen_queues(anything)
    DBOS.launch()
    DBOS.enqueue_workflow("bills", bill, order)
    DBOS.enqueue_workflow(BILLS, bill, order)
    DBOS.enqueue_workflow(Names.BILLS, bill, order)
    DBOS.enqueue_workflow(queue.name, bill, order)
    DBOS.enqueue_workflow(queue_for(order), bill, order)
    DBOS.enqueue_workflow(anything, bill, order)
    made = DBOS.register_queue("bills")
    made.enqueue(bill, order)
    DBOS.enqueue_workflow(made.name, bill, order)
    Debouncer.create(bill, queue=made)
    DBOS.retrieve_queue(name)
    anything.enqueue_workflow(bill, order)
