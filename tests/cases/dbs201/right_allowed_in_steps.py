"""What steps may do: other steps, messages, events, streams, management."""

import asyncio
import os

from dbos import DBOS, DBOSClient, DebouncerClient, EnqueueOptions

client = DBOSClient(system_database_url=os.environ["SHOP_DATABASE_URL"])
bouncer = DebouncerClient(client, {"workflow_name": "settle", "queue_name": "settling"})


@DBOS.step()
def fetch(invoice: str) -> str:
    return invoice.lower()


@DBOS.step()
async def fetch_soon(invoice: str) -> str:
    return invoice.lower()


@DBOS.workflow()
def settle(invoice: str) -> str:
    return fetch(invoice)


@DBOS.step()
def call_step(invoice: str) -> str:
    return fetch(invoice)


@DBOS.step()
async def call_step_soon(invoice: str) -> str:
    return await fetch_soon(invoice)


@DBOS.step()
async def call_step_in_thread(invoice: str) -> str:
    return await asyncio.to_thread(fetch, invoice)


@DBOS.step()
def enqueue_with_client(invoice: str) -> str:
    options: EnqueueOptions = {"queue_name": "settling", "workflow_name": "settle"}
    return client.enqueue(options, invoice).get_workflow_id()


@DBOS.step()
async def enqueue_with_client_soon(invoice: str) -> None:
    await client.enqueue_async(
        {"queue_name": "settling", "workflow_name": "settle"}, invoice
    )


@DBOS.step()
def enqueue_with_own_client(invoice: str) -> None:
    own = DBOSClient(system_database_url=os.environ["SHOP_DATABASE_URL"])
    try:
        own.enqueue({"queue_name": "settling", "workflow_name": "settle"}, invoice)
    finally:
        own.destroy()


@DBOS.step()
def debounce_with_client(invoice: str) -> None:
    bouncer.debounce(invoice, 5.0, invoice)


@DBOS.step()
def message(workflow_id: str) -> None:
    DBOS.send(workflow_id, "paid", "payments")
    DBOS.set_event("progress", 1)
    DBOS.write_stream("log", "paid")
    DBOS.logger.info("told %s", workflow_id)


@DBOS.step()
def manage(workflow_id: str) -> str:
    DBOS.cancel_workflow(workflow_id)
    DBOS.resume_workflow(workflow_id)
    DBOS.fork_workflow(workflow_id, 1)
    return DBOS.retrieve_workflow(workflow_id).get_status().status


@DBOS.step()
def wait_for_other(workflow_id: str) -> str:
    return DBOS.retrieve_workflow(workflow_id).get_result()


@DBOS.step()
def schedules() -> None:
    DBOS.pause_schedule("nightly")
    DBOS.trigger_schedule("nightly")
    DBOS.resume_schedule("nightly")


@DBOS.step()
def by_value(invoice: str) -> str:
    # The workflow is named here, not called.
    name = settle.__qualname__
    handlers = {"settle": settle}
    return f"{name}: {len(handlers)} {callable(settle)} {invoice}"


@DBOS.step()
def choose(invoice: str):
    # Handing the operation back is no call.
    return (DBOS.start_workflow.__name__, invoice)


@DBOS.workflow()
def invoice_run(invoice: str) -> str:
    call_step(invoice)
    enqueue_with_client(invoice)
    message(invoice)
    return by_value(invoice)
