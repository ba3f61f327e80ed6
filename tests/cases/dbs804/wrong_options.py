"""Options of an enqueue that dbos cannot take, or ignores."""

import asyncio

import dbos
from dbos import DBOS, DBOSClient, DebouncerClient, EnqueueOptions
from sqlalchemy import Connection

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
TIMEOUT = "timeout"


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@DBOS.workflow(name="post")
def send(order: str) -> str:
    return order


def plain(order: str) -> str:
    return order


def keys(order: str) -> None:
    client.enqueue(
        {
            "queue": "bills",  # DBS804: without `queue_name` dbos raises KeyError; write `queue_name`
            "workflow": "bill",  # DBS804: write `workflow_name`
        },
        order,
    )
    client.enqueue({"queue_name": "bills"}, order)  # DBS804: lack `workflow_name` (KeyError)
    client.enqueue({}, order)  # DBS804: lack `workflow_name` and `queue_name`
    client.enqueue({"queue_name": "q", "workflow_name": "bill", "timeout": 60}, order)  # DBS804: workflow_timeout
    client.enqueue({"queue_name": "q", "workflow_name": "bill", TIMEOUT: 60}, order)  # DBS804: `timeout`
    client.enqueue({"queue_name": "q", "workflow_name": "bill", "workflowId": "1"}, order)  # DBS804: `workflow_id`
    client.enqueue({"queue_name": "q", "workflow_name": "bill", "shipping": "1"}, order)  # DBS804: leave it out
    DBOS.enqueue_workflow_with_options({"queue_name": "bills"}, order)  # DBS804
    client.enqueue(dict(queue_name="q", workflow_name="bill", dedup_id="1"), order)  # DBS804
    client.enqueue({"queue_name": "q", "workflow_name": "bill", "max_recovery_attempts": 1}, order)  # DBS804


def in_name(order: str) -> None:
    options = {"queue_name": "bills", "name": "bill"}  # DBS804: write `workflow_name`
    client.enqueue(options, order)


def annotated(order: str) -> EnqueueOptions:
    options: EnqueueOptions = {"queue_name": "bills", "workflow_name": "bill", "user": order}  # DBS804
    print(options)
    other: dbos.EnqueueOptions = {"queue_name": "bills"}  # DBS804: `workflow_name`
    print(other)
    return {"queue_name": "bills", "workflow_name": "bill", "delay": 5}  # DBS804: write `delay_seconds`


async def twins(order: str) -> None:
    await client.enqueue_async({"workflow_name": "bill"}, order)  # DBS804: lack `queue_name`
    await asyncio.to_thread(client.enqueue, {"workflow_name": "bill"}, order)  # DBS804


def debounced() -> DebouncerClient:
    return DebouncerClient(client, {"queue_name": "bills"})  # DBS804


def functions(order: str) -> None:
    client.enqueue({"queue_name": "q", "workflow_name": bill}, order)  # DBS804: write `bill.__qualname__`
    client.enqueue({"queue_name": "q", "workflow_name": send}, order)  # DBS804: write `'post'`
    client.enqueue({"queue_name": "q", "workflow_name": plain}, order)  # DBS804: is a function
    client.enqueue(bill, order)  # DBS804: `bill` is a workflow (AttributeError)
    client.enqueue("bills", "bill", order)  # DBS804: `"bills"` is a text
    DBOS.enqueue_workflow_with_options(bill, order)  # DBS804
    options = EnqueueOptions(queue_name="q", workflow_name=bill)  # DBS804
    client.enqueue(options, order)


def in_transaction(connection: Connection, order: str) -> None:
    client.enqueue_in_transaction(
        connection,
        {
            "queue_name": "bills",
            "workflow_name": "bill",
            "deduplication_id": order,
            "duplication_policy": "return-existing",  # DBS804: `enqueue_in_transaction` cannot attach
        },
        order,
    )
