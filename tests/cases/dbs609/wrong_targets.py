"""Functions and queue objects where the name of a queue belongs."""

import functools
from datetime import datetime

from dbos import DBOS, DBOSClient

LISTENED = "mail"


@DBOS.workflow()
def bill(order: str) -> None: ...


@DBOS.workflow()
async def ship(order: str) -> None: ...


@DBOS.workflow()
def nightly(at: datetime, context: object) -> None: ...


@DBOS.step()
def pay(order: str) -> None: ...


def plain(order: str) -> None: ...


def main(order: str) -> None:
    DBOS.listen_queues("mail")  # DBS609: a list
    DBOS.launch()
    DBOS.enqueue_workflow(bill, order)  # DBS609: `enqueue_workflow("...", bill, ...)`
    DBOS.enqueue_workflow(pay, order)  # DBS609: a step
    DBOS.enqueue_workflow(bill, 1)  # DBS609
    DBOS.enqueue_workflow(bill, "order")  # DBS609
    DBOS.enqueue_workflow(plain, order)  # DBS609: a function
    DBOS.enqueue_workflow(lambda: None, order)  # DBS609: a lambda
    queue = DBOS.register_queue("bills")
    DBOS.enqueue_workflow(queue, bill, order)  # DBS609: write `queue.name`
    found = DBOS.retrieve_queue("bills")
    DBOS.enqueue_workflow(found, bill, order)  # DBS609: a queue object
    DBOS.delete_queue(queue)  # DBS609
    DBOS.register_queue(bill)  # DBS609


def others(order: str, client: DBOSClient) -> None:
    queue = DBOS.register_queue("bills")
    client.enqueue({"workflow_name": "bill", "queue_name": queue}, order)  # DBS609
    DBOS.create_schedule(schedule_name="s", workflow_fn=nightly, schedule="* * * * *", queue_name=queue)  # DBS609
    enqueue = functools.partial(DBOS.enqueue_workflow, bill)
    enqueue(order)  # DBS609


async def main_async(order: str) -> None:
    await DBOS.enqueue_workflow_async(ship, order)  # DBS609


def listen() -> None:
    DBOS.listen_queues(LISTENED)  # DBS609: `m`, `a`, `i`
    DBOS.listen_queues([bill])  # DBS609
