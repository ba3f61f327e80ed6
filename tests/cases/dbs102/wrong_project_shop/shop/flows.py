"""The workflows."""

from .runtime import dbos, workflow


@workflow()
async def ship(order: str) -> str:
    await dbos.set_event_async("shipped", order)
    return order


@workflow()
def weigh(order: str) -> int:
    dbos.set_event("weighed", order)
    return len(order)


def start_ship(order: str) -> str:
    """For synchronous callers."""
    return dbos.start_workflow(ship, order).workflow_id
