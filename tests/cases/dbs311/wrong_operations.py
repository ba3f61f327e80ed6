"""Recorded operations raced against each other and against steps."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def charge(order: str) -> str:
    return order


@DBOS.workflow()
async def settle(order: str) -> str:
    return order


@DBOS.workflow()
async def approve_or_reject(order: str) -> str:
    approved = asyncio.create_task(DBOS.recv_async("approved"))
    rejected = asyncio.create_task(DBOS.recv_async("rejected"))
    done, _ = await asyncio.wait([approved, rejected], return_when=asyncio.FIRST_COMPLETED)  # DBS311
    if approved in done:
        order = await charge(order)
    await asyncio.wait([approved, rejected])
    return order


@DBOS.workflow()
async def step_or_message(order: str) -> str:
    charging = asyncio.create_task(charge(order))
    stopped = asyncio.create_task(DBOS.recv_async("stop"))
    done, _ = await asyncio.wait([charging, stopped], return_when=asyncio.FIRST_COMPLETED)  # DBS311
    outcome = "charged" if charging in done else "stopped"
    await asyncio.wait([charging, stopped])
    return outcome


@DBOS.workflow()
async def children_in_order_of_arrival(orders: list[str]) -> list[str]:
    handles = [await DBOS.start_workflow_async(settle, order) for order in orders]
    settled = []
    for result in asyncio.as_completed([handle.get_result() for handle in handles]):  # DBS311
        settled.append(await result)
    return settled
