"""A coroutine workflow started with the synchronous method, in every place of a statement."""

import asyncio
from typing import Any

from dbos import DBOS, SetWorkflowID, SetWorkflowTimeout


@DBOS.workflow()
async def bill(order: str) -> str:
    await DBOS.set_event_async("billed", order)
    return order


@DBOS.workflow()
async def ship(order: str) -> str:
    DBOS.start_workflow(bill, order)  # DBS102: start_workflow_async
    return order


async def plain(order: str) -> None:
    DBOS.start_workflow(bill, order)  # DBS102: start_workflow_async


async def kept(order: str) -> str:
    handle = DBOS.start_workflow(bill, order)  # DBS102
    return handle.workflow_id


async def chained(order: str) -> str:
    return DBOS.start_workflow(bill, order).workflow_id  # DBS102


async def in_text(order: str) -> str:
    return f"started {DBOS.start_workflow(bill, order).get_workflow_id()}"  # DBS102


async def in_list(orders: list[str]) -> list[Any]:
    return [DBOS.start_workflow(bill, order) for order in orders]  # DBS102


async def in_loop(orders: list[str]) -> None:
    for order in orders:
        DBOS.start_workflow(bill, order=order)  # DBS102


async def in_condition(order: str, now: bool) -> Any:
    return DBOS.start_workflow(bill, order) if now else None  # DBS102


async def in_walrus(order: str) -> None:
    if handle := DBOS.start_workflow(bill, order):  # DBS102
        print(handle.workflow_id)


async def in_context(order: str) -> None:
    with SetWorkflowID(f"bill-{order}"), SetWorkflowTimeout(30):
        DBOS.start_workflow(bill, order)  # DBS102


async def in_try(order: str) -> None:
    try:
        DBOS.start_workflow(bill, order)  # DBS102
    except Exception:
        DBOS.logger.exception("not started")
    finally:
        DBOS.start_workflow(ship, order)  # DBS102


async def in_match(order: str, kind: str) -> None:
    match kind:
        case "bill":
            DBOS.start_workflow(bill, order)  # DBS102
        case "ship":
            DBOS.start_workflow(ship, order)  # DBS102


async def in_dict(order: str) -> dict[str, Any]:
    return {order: DBOS.start_workflow(bill, order)}  # DBS102


async def in_nested(order: str) -> None:
    async def inner() -> None:
        DBOS.start_workflow(bill, order)  # DBS102

    await inner()


async def in_default(order: str):
    def show(handle: Any = DBOS.start_workflow(bill, order)) -> None:  # DBS102
        print(handle)

    return show


async def beside_others(order: str) -> None:
    await asyncio.sleep(0)
    DBOS.start_workflow(  # DBS102
        bill,
        order,
    )


class Desk:
    async def order(self, order: str) -> str:
        return DBOS.start_workflow(bill, order).workflow_id  # DBS102

    @classmethod
    async def order_again(cls, order: str) -> None:
        DBOS.start_workflow(bill, order)  # DBS102
