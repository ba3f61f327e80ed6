"""Enqueueing takes both kinds; synchronous workflows start with the synchronous method."""

import asyncio

from dbos import DBOS, Debouncer, EnqueueOptions


@DBOS.workflow()
def print_ticket(seat: str) -> str:
    DBOS.set_event("printed", seat)
    return seat


@DBOS.workflow()
async def sell(seat: str) -> str:
    handle = await DBOS.enqueue_workflow_async("printer", print_ticket, seat)
    return await handle.get_result()


@DBOS.workflow()
async def sell_in_thread(seat: str) -> str:
    return await asyncio.to_thread(print_ticket, seat)


print_later = Debouncer.create(print_ticket)


async def submit(seat: str) -> None:
    await DBOS.enqueue_workflow_async("printer", print_ticket, seat)
    queue = await DBOS.retrieve_queue_async("printer")
    await queue.enqueue_async(print_ticket, seat)
    options: EnqueueOptions = {"workflow_name": "print_ticket", "queue_name": "printer"}
    await DBOS.enqueue_workflow_with_options_async(options, seat)
    await print_later.debounce_async(seat, 5, seat)
    DBOS.start_workflow(print_ticket, seat)
    await asyncio.to_thread(DBOS.start_workflow, print_ticket, seat)


def submit_sync(seat: str) -> str:
    DBOS.enqueue_workflow("printer", print_ticket, seat)
    return DBOS.start_workflow(print_ticket, seat).get_result()
