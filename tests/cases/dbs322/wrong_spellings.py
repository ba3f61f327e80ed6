"""Calls of a DBOSClient in workflows."""

import dbos
from dbos import DBOS, DBOSClient
from dbos import DBOSClient as Client

try:
    from dbos import DBOSClient as MaybeClient
except ImportError:
    MaybeClient = None

URL = "postgresql://shop"
client = DBOSClient(system_database_url=URL)
other_client: DBOSClient = dbos.DBOSClient(system_database_url=URL)
aliased_client = Client(system_database_url=URL)
maybe_client = MaybeClient(system_database_url=URL)
BILL = {"queue_name": "bills", "workflow_name": "bill"}


@DBOS.step()
def store(value: object) -> str:
    return str(value)


@DBOS.step()
async def store_soon(value: object) -> str:
    return str(value)


@DBOS.workflow()
def relay(order: str) -> str:
    client.enqueue(BILL, order)  # DBS322
    return store(order)


@DBOS.workflow()
def other_spellings(order: str) -> str:
    other_client.enqueue(BILL, order)  # DBS322
    store(order)
    aliased_client.send(order, "paid", "payments")  # DBS322
    maybe_client.cancel_workflow(order)  # DBS322
    return store(order)


@DBOS.workflow()
def readings(order: str) -> str:
    shipped = client.get_event(order, "shipped", timeout_seconds=0)  # DBS322
    if shipped:
        store(shipped)
    for status in client.list_workflows(status="PENDING"):  # DBS322
        store(status.workflow_id)
    return store(len(client.list_workflow_steps(order)))  # DBS322


@DBOS.workflow()
def changes(order: str) -> str:
    client.resume_workflow(order)  # DBS322
    store(order)
    client.fork_workflow(order, 1)  # DBS322
    client.retrieve_workflow(order)  # DBS322
    return store(order)


@DBOS.workflow()
async def coroutine(order: str) -> str:
    await client.enqueue_async(BILL, order)  # DBS322
    await client.send_async(order, "paid")  # DBS322
    found = await client.get_event_async(order, "shipped", 0)  # DBS322
    return await store_soon(found)


@DBOS.workflow()
def result_of_other_program(order: str) -> str:
    handle = client.enqueue(BILL, order)  # DBS322
    return store(handle.workflow_id)


@DBOS.workflow()
def local_variable(order: str) -> str:
    local = DBOSClient(system_database_url=URL)
    local.enqueue(BILL, order)  # DBS322
    return store(order)


@DBOS.workflow()
def nothing_else(order: str) -> None:
    client.send(order, "done")  # DBS322
