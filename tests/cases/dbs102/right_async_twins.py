"""The awaited twins."""

from datetime import datetime
from typing import Any

from dbos import DBOS, Debouncer, EnqueueOptions, SetEnqueueOptions, SetWorkflowID


@DBOS.workflow()
async def bill(order: str) -> str:
    return order


@DBOS.workflow()
def weigh(order: str) -> int:
    DBOS.set_event("weighed", order)
    return len(order)


@DBOS.workflow()
async def nightly(at: datetime, context: Any) -> None:
    DBOS.logger.info("night of %s %s", at, context)


bill_later = Debouncer.create_async(bill)


@DBOS.workflow()
async def parent(order: str) -> str:
    handle = await DBOS.start_workflow_async(bill, order)
    return await handle.get_result()


async def submit(order: str) -> str:
    await DBOS.start_workflow_async(bill, order)
    with SetWorkflowID(f"bill-{order}"):
        handle = await DBOS.start_workflow_async(bill, order)
    return handle.workflow_id


async def enqueue(order: str) -> None:
    await DBOS.enqueue_workflow_async("bills", bill, order)
    await DBOS.enqueue_workflow_async("scales", weigh, order)
    options: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}
    await DBOS.enqueue_workflow_with_options_async(options, order)
    with SetEnqueueOptions(priority=3):
        await DBOS.enqueue_workflow_async("bills", bill, order)
    queue = await DBOS.retrieve_queue_async("bills")
    await queue.enqueue_async(bill, order)


async def debounce(order: str) -> None:
    await bill_later.debounce_async(order, 5, order)


async def plan(site: str) -> list:
    await DBOS.create_schedule_async(
        schedule_name=f"nightly-{site}", workflow_fn=nightly, schedule="0 3 * * *"
    )
    await DBOS.apply_schedules_async(
        [{"schedule_name": f"late-{site}", "workflow_fn": nightly, "schedule": "0 4 * * *"}]
    )
    print(await DBOS.get_schedule_async(f"nightly-{site}"))
    await DBOS.delete_schedule_async(f"weekly-{site}")
    return await DBOS.list_schedules_async()
