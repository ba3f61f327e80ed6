"""A child workflow that is called, started or enqueued takes a number of its parent."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def record(order: str) -> None:
    return None


@DBOS.workflow()
async def pack(order: str) -> str:
    return f"parcel {order}"


@DBOS.workflow()
async def bill(order: str) -> str:
    return f"bill {order}"


async def pack_then_bill(order: str) -> str:
    parcel = await pack(order)
    return parcel + await bill(order)


async def record_then_start(order: str) -> str:
    await record(order)
    handle = await DBOS.start_workflow_async(pack, order)
    return handle.workflow_id


async def record_then_enqueue(order: str) -> None:
    await record(order)
    await DBOS.enqueue_workflow_async("bills", bill, order)


@DBOS.workflow()
async def process_orders(orders: list[str]) -> list:
    return await asyncio.gather(*[pack_then_bill(order) for order in orders], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def start_orders(first: str, second: str) -> list:
    return await asyncio.gather(record_then_start(first), record_then_start(second), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def enqueue_orders(orders: list[str]) -> None:
    async with asyncio.TaskGroup() as group:  # DBS309
        for order in orders:
            group.create_task(record_then_enqueue(order))
