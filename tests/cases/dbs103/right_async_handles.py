"""Handles of the `_async` calls are awaited."""

import asyncio
from typing import Any

from dbos import DBOS, Debouncer, SetWorkflowID, WorkflowHandleAsync


@DBOS.workflow()
async def settle(invoice: str) -> str:
    return invoice


@DBOS.workflow()
def count(invoice: str) -> int:
    DBOS.set_event("counted", invoice)
    return len(invoice)


settle_later = Debouncer.create_async(settle)


@DBOS.workflow()
async def parent(invoices: list[str]) -> list[Any]:
    handles = [await DBOS.start_workflow_async(settle, invoice) for invoice in invoices]
    return [await handle.get_result() for handle in handles]


@DBOS.workflow()
async def gathering_parent(invoices: list[str]) -> list[Any]:
    handles = [await DBOS.start_workflow_async(settle, invoice) for invoice in invoices]
    waits = [handle.get_result() for handle in handles]
    return await asyncio.gather(*waits, return_exceptions=True)


async def in_name(invoice: str) -> str:
    handle = await DBOS.start_workflow_async(settle, invoice)
    return await handle.get_result()


async def in_chain(invoice: str) -> str:
    return await (await DBOS.start_workflow_async(settle, invoice)).get_result()


async def from_queue(invoice: str) -> int:
    handle = await DBOS.enqueue_workflow_async("bank", count, invoice)
    return await handle.get_result(polling_interval_sec=0.1)


async def from_queue_object(invoice: str) -> int:
    queue = await DBOS.retrieve_queue_async("bank")
    handle = await queue.enqueue_async(count, invoice)
    return await handle.get_result()


async def from_debouncer(invoice: str) -> str:
    handle = await settle_later.debounce_async(invoice, 5, invoice)
    return await handle.get_result()


async def retrieved(job: str) -> Any:
    handle = await DBOS.retrieve_workflow_async(job)
    return await handle.get_result()


async def managed(job: str) -> list[Any]:
    forked = await DBOS.fork_workflow_async(job, 2)
    resumed = await DBOS.resume_workflow_async(job)
    first = await DBOS.wait_first_async([forked, resumed])
    return [await first.get_result(), await DBOS.get_result_async(job)]


async def from_parameter(handle: WorkflowHandleAsync[str]) -> str:
    return await handle.get_result()


async def in_dict(invoices: list[str]) -> dict[str, str]:
    handles = {i: await DBOS.start_workflow_async(settle, i) for i in invoices}
    return {name: await handle.get_result() for name, handle in handles.items()}


async def with_timeout(invoice: str) -> str:
    with SetWorkflowID(f"settle-{invoice}"):
        handle = await DBOS.start_workflow_async(settle, invoice)
    return await asyncio.wait_for(handle.get_result(), timeout=5)


async def in_task(invoice: str) -> str:
    handle = await DBOS.start_workflow_async(settle, invoice)
    task = asyncio.create_task(handle.get_result())
    return await task


async def passed_on(invoice: str):
    handle = await DBOS.start_workflow_async(settle, invoice)
    return handle.get_result()


async def begin(invoice: str) -> WorkflowHandleAsync[str]:
    return await DBOS.start_workflow_async(settle, invoice)


async def from_helper(invoice: str) -> str:
    handle = await begin(invoice)
    return await handle.get_result()


class Bank:
    def __init__(self) -> None:
        self.handle: "WorkflowHandleAsync[str] | None" = None

    async def open(self, invoice: str) -> None:
        self.handle = await DBOS.start_workflow_async(settle, invoice)

    async def wait(self) -> str:
        return await self.handle.get_result()
