"""Options around enqueues, and those that a start may have."""

from typing import Any

from dbos import DBOS, DBOSClient, EnqueueOptions, SetEnqueueOptions, SetWorkflowID, SetWorkflowTimeout


@DBOS.workflow()
def bill(order: str) -> None: ...


@DBOS.step()
def pay(order: str) -> None: ...


def submit(order: str) -> None:
    DBOS.enqueue_workflow("bills", bill, order)


def take(orders: list[str], version: str, dedup: str | None, client: DBOSClient, policy: Any = None) -> None:
    with SetEnqueueOptions(priority=5):
        for order in orders:
            DBOS.enqueue_workflow("bills", bill, order)
    with SetEnqueueOptions(app_version=version):
        DBOS.start_workflow(bill, orders[0])
    with SetEnqueueOptions(app_version=version):
        bill(orders[0])
    with SetEnqueueOptions(deduplication_id=dedup):
        DBOS.start_workflow(bill, orders[0])
    with SetEnqueueOptions(priority=None):
        bill(orders[0])
    with SetEnqueueOptions(priority=1):
        submit(orders[0])
    with SetEnqueueOptions(priority=1):
        pay(orders[0])
    with SetEnqueueOptions(priority=1):
        bill(orders[0])
        submit(orders[0])
    with SetEnqueueOptions(duplication_policy="reject"):
        DBOS.enqueue_workflow("bills", bill, orders[0])
    with SetEnqueueOptions(deduplication_id=orders[0], duplication_policy="return-existing"):
        DBOS.enqueue_workflow("bills", bill, orders[0])
    with SetEnqueueOptions(deduplication_id=dedup, duplication_policy="return-existing"):
        DBOS.enqueue_workflow("bills", bill, orders[0])
    with SetEnqueueOptions(priority=1):
        with SetEnqueueOptions(app_version=version):
            DBOS.start_workflow(bill, orders[0])
    with SetWorkflowID("a"), SetWorkflowTimeout(10):
        DBOS.start_workflow(bill, orders[0])
    options: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}
    if dedup:
        options["deduplication_id"] = dedup
        options["duplication_policy"] = "return-existing"
    client.enqueue(options, orders[0])
