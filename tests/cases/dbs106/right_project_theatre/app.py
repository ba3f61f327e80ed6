"""Starts each in its own way."""

import flows
from dbos import DBOS
from flows import print_ticket, sell


async def serve(seat: str) -> None:
    await DBOS.start_workflow_async(sell, seat)
    await DBOS.start_workflow_async(flows.sell, seat)
    await DBOS.enqueue_workflow_async("printer", print_ticket, seat)
    DBOS.start_workflow(flows.print_ticket, seat)
