"""Priorities and delays that dbos refuses, or that do not mean what they say."""

import datetime
import time
from datetime import timedelta

from dbos import DBOS, DBOSClient, EnqueueOptions, SetEnqueueOptions

LOW = 2**31
HIGHEST = 0
TOO_LOW = 2147483647 + 1


@DBOS.workflow()
def bill(order: str) -> None: ...


def take(order: str, client: DBOSClient) -> None:
    with SetEnqueueOptions(priority=0):  # DBS603: an Exception; give a number from 1
        DBOS.enqueue_workflow("bills", bill, order)
    with SetEnqueueOptions(priority=-1, deduplication_id=order):  # DBS603
        DBOS.enqueue_workflow("bills", bill, order)
    with SetEnqueueOptions(priority=HIGHEST):  # DBS603
        DBOS.enqueue_workflow("bills", bill, order)
    with SetEnqueueOptions(priority=TOO_LOW):  # DBS603
        DBOS.enqueue_workflow("bills", bill, order)
    with SetEnqueueOptions(priority="1"):  # DBS603: TypeError
        DBOS.enqueue_workflow("bills", bill, order)
    with SetEnqueueOptions(delay_seconds=-5):  # DBS603: starts at once
        DBOS.enqueue_workflow("bills", bill, order)
    with SetEnqueueOptions(deduplication_id=order, duplication_policy="ignore"):  # DBS603: `"reject"`
        DBOS.enqueue_workflow("bills", bill, order)
    client.enqueue({"workflow_name": "bill", "queue_name": "bills", "priority": 0}, order)  # DBS603: DBOSException
    options: EnqueueOptions = {
        "workflow_name": "bill",
        "queue_name": "bills",
        "delay_seconds": -1,  # DBS603
    }
    DBOS.enqueue_workflow_with_options(options, order)
    client.enqueue(EnqueueOptions(workflow_name="bill", queue_name="bills", priority=0), order)  # DBS603


async def take_async(order: str, client: DBOSClient) -> None:
    with SetEnqueueOptions(priority=0):  # DBS603
        await DBOS.enqueue_workflow_async("bills", bill, order)
    await client.enqueue_async({"workflow_name": "bill", "queue_name": "bills", "priority": -3}, order)  # DBS603


def put_off(workflow: str) -> None:
    DBOS.set_workflow_delay(workflow, delay_seconds=5, delay_until_epoch_ms=1_900_000_000_000)  # DBS603: both
    DBOS.set_workflow_delay(workflow)  # DBS603: neither
    DBOS.set_workflow_delay(workflow, delay_seconds=None)  # DBS603: neither
    DBOS.set_workflow_delay(workflow, delay_seconds=-1)  # DBS603: negative
    DBOS.set_workflow_delay(workflow, delay_until_epoch_ms=int(time.time() + 60))  # DBS603: milliseconds
    DBOS.set_workflow_delay(workflow, delay_until_epoch_ms=1_735_689_600)  # DBS603
    deadline = time.time() + 3600
    DBOS.set_workflow_delay(workflow, delay_until_epoch_ms=round(deadline))  # DBS603
    later = datetime.datetime.now(datetime.timezone.utc) + timedelta(hours=1)
    DBOS.set_workflow_delay(workflow, delay_until_epoch_ms=int(later.timestamp()))
    at = int(datetime.datetime.now(datetime.timezone.utc).timestamp())
    DBOS.set_workflow_delay(workflow, delay_until_epoch_ms=at)  # DBS603


async def put_off_async(workflow: str, client: DBOSClient) -> None:
    await DBOS.set_workflow_delay_async(workflow)  # DBS603
    await client.set_workflow_delay_async(workflow, delay_seconds=-1)  # DBS603
