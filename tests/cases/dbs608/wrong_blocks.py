"""Options around what is not enqueued."""

import dbos
from dbos import DBOS, Debouncer, EnqueueOptions, SetEnqueueOptions, SetWorkflowID


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@DBOS.workflow()
async def ship(order: str) -> None: ...


debouncer = Debouncer.create(bill)
urgent = SetEnqueueOptions(priority=1)


def take(order: str) -> None:
    with SetEnqueueOptions(priority=1):
        DBOS.start_workflow(bill, order)  # DBS608: DBOSException
    with SetEnqueueOptions(deduplication_id=order, app_version="1"):
        DBOS.start_workflow(bill, order)  # DBS608: `deduplication_id`
    with dbos.SetEnqueueOptions(deduplication_id=order):
        bill(order)  # DBS608: called directly
    with SetWorkflowID(order), SetEnqueueOptions(delay_seconds=60):
        print(bill(order))  # DBS608: ignores `delay_seconds`
    with SetEnqueueOptions(queue_partition_key=order, priority=3):
        with SetWorkflowID(order):
            bill(order)  # DBS608: `priority` and `queue_partition_key`
    with urgent:
        for _ in range(3):
            DBOS.start_workflow(bill, order)  # DBS608
    with SetEnqueueOptions(priority=1):
        debouncer.debounce(order, 5, order)  # DBS608: a debounced workflow
    with SetEnqueueOptions(priority=1):
        DBOS.enqueue_workflow("bills", bill, order)
        DBOS.start_workflow(bill, order)  # DBS608


async def take_async(order: str) -> None:
    with SetEnqueueOptions(priority=1):
        await DBOS.start_workflow_async(ship, order)  # DBS608
    with SetEnqueueOptions(priority=1):
        await ship(order)  # DBS608


def attach(order: str) -> None:
    with SetEnqueueOptions(duplication_policy="return-existing"):  # DBS608: needs a `deduplication_id`
        DBOS.enqueue_workflow("bills", bill, order)
    options: EnqueueOptions = {
        "workflow_name": "bill",
        "queue_name": "bills",
        "duplication_policy": "return-existing",  # DBS608
    }
    DBOS.enqueue_workflow_with_options(options, order)
