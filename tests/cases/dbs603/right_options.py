"""Options that are right, or that nobody knows."""

import time
from typing import Any

from dbos import DBOS, DBOSClient, EnqueueOptions, SetEnqueueOptions


@DBOS.workflow()
def bill(order: str) -> None: ...


def take(order: str, priority: int, client: DBOSClient, delay: float = -1) -> None:
    with SetEnqueueOptions(priority=1):
        DBOS.enqueue_workflow("bills", bill, order)
    with SetEnqueueOptions(priority=2147483647, delay_seconds=0):
        DBOS.enqueue_workflow("bills", bill, order)
    with SetEnqueueOptions(priority=priority, delay_seconds=delay):
        DBOS.enqueue_workflow("bills", bill, order)
    with SetEnqueueOptions(priority=None, delay_seconds=None):
        DBOS.enqueue_workflow("bills", bill, order)
    with SetEnqueueOptions(deduplication_id=order, duplication_policy="reject"):
        DBOS.enqueue_workflow("bills", bill, order)
    with SetEnqueueOptions(deduplication_id=order, duplication_policy="return-existing"):
        DBOS.enqueue_workflow("bills", bill, order)
    client.enqueue({"workflow_name": "bill", "queue_name": "bills", "priority": 10}, order)
    options: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills", "delay_seconds": 3.5}
    client.enqueue(options, order)


def put_off(workflow: str, seconds: float | None, until: int | None, changes: dict[str, Any]) -> None:
    DBOS.set_workflow_delay(workflow, delay_seconds=0)
    DBOS.set_workflow_delay(workflow, delay_seconds=seconds, delay_until_epoch_ms=until)
    DBOS.set_workflow_delay(workflow, **changes)
    DBOS.set_workflow_delay(workflow, delay_until_epoch_ms=int((time.time() + 60) * 1000))
    DBOS.set_workflow_delay(workflow, delay_until_epoch_ms=int(time.time() * 1000) + 60_000)
    DBOS.set_workflow_delay(workflow, delay_until_epoch_ms=time.time_ns() // 1_000_000)
    DBOS.set_workflow_delay(workflow, delay_until_epoch_ms=1_900_000_000_000)
    now_ms = time.time() * 1000
    DBOS.set_workflow_delay(workflow, delay_until_epoch_ms=int(now_ms + 500))


def elsewhere(jobs: Any) -> None:
    jobs.set_workflow_delay("a", delay_seconds=-1)
    jobs.enqueue({"priority": 0})
