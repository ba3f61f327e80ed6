"""Synchronous workflows, and helpers for synchronous callers."""

from dbos import DBOS


@DBOS.workflow()
def weigh(order: str) -> int:
    DBOS.set_event("weighed", order)
    return len(order)


@DBOS.workflow()
async def bill(order: str) -> str:
    return order


def submit(order: str) -> str:
    return DBOS.enqueue_workflow("bills", bill, order).workflow_id


async def submit_async(order: str) -> str:
    return (await DBOS.enqueue_workflow_async("bills", bill, order)).workflow_id
