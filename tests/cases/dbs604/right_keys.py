"""Keys where they belong, and queues of which nobody knows what they are."""

from contextlib import nullcontext
from typing import Any

from dbos import DBOS, DBOSClient, EnqueueOptions, SetEnqueueOptions

TENANTS = "tenants"


@DBOS.workflow()
def bill(order: str) -> None: ...


def main(limit: int | None, names: list[str]) -> None:
    DBOS.launch()
    DBOS.register_queue(TENANTS, partition_concurrency=1)
    DBOS.register_queue("plain", worker_concurrency=1)
    DBOS.register_queue("computed", partition_concurrency=limit)
    for name in names:
        DBOS.register_queue(name, partition_concurrency=1)


def differing(is_large: bool) -> None:
    if is_large:
        DBOS.register_queue("differing", partition_concurrency=1)
    else:
        DBOS.register_queue("differing")


def enqueue(order: str, client: DBOSClient, key: str | None, queue: str, dedup: str | None = None) -> None:
    with SetEnqueueOptions(queue_partition_key=order):
        DBOS.enqueue_workflow(TENANTS, bill, order)
    with SetEnqueueOptions(queue_partition_key=order), open("log") as log:
        DBOS.enqueue_workflow(TENANTS, bill, log.read())
    keyed = SetEnqueueOptions(queue_partition_key="acme")
    with keyed:
        DBOS.enqueue_workflow(TENANTS, bill, order)
    with SetEnqueueOptions(queue_partition_key=key) if key else nullcontext():
        DBOS.enqueue_workflow(queue, bill, order)
    with SetEnqueueOptions(queue_partition_key=key, deduplication_id=dedup):
        DBOS.enqueue_workflow("plain", bill, order)
    with SetEnqueueOptions(queue_partition_key=None, deduplication_id=order):
        DBOS.enqueue_workflow("plain", bill, order)
    with SetEnqueueOptions(queue_partition_key="", priority=1):
        DBOS.enqueue_workflow(TENANTS, bill, order)
    with SetEnqueueOptions(deduplication_id=order):
        DBOS.enqueue_workflow("plain", bill, order)
    DBOS.enqueue_workflow("computed", bill, order)
    DBOS.enqueue_workflow("unknown", bill, order)
    DBOS.enqueue_workflow("differing", bill, order)
    client.enqueue({"workflow_name": "bill", "queue_name": TENANTS, "queue_partition_key": order}, order)
    client.enqueue(
        {
            "workflow_name": "bill",
            "queue_name": TENANTS,
            "queue_partition_key": order,
            "deduplication_id": order,
        },
        order,
    )


def built(order: str, client: DBOSClient, extra: dict[str, Any]) -> None:
    options: EnqueueOptions = {"workflow_name": "bill", "queue_name": TENANTS}
    options["queue_partition_key"] = order
    client.enqueue(options, order)
    client.enqueue({"workflow_name": "bill", "queue_name": TENANTS, **extra}, order)


def called_inside(order: str) -> None:
    with SetEnqueueOptions(queue_partition_key=order):
        inner(order)


def inner(order: str) -> None:
    DBOS.enqueue_workflow(TENANTS, bill, order)
