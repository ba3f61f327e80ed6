"""Tasks created first and gathered afterwards: the join is where the finding stands."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def charge(order: str) -> str:
    return f"paid {order}"


@DBOS.step()
async def receipt(order: str) -> str:
    return f"receipt {order}"


@DBOS.step()
async def pick(order: str) -> str:
    return f"picked {order}"


@DBOS.step()
async def pack(order: str) -> str:
    return f"packed {order}"


async def pay(order: str) -> None:
    await charge(order)
    await receipt(order)


async def fulfil(order: str) -> None:
    await pick(order)
    await pack(order)


@DBOS.workflow()
async def checkout(order: str) -> str:
    payment = asyncio.create_task(pay(order))
    fulfilment = asyncio.create_task(fulfil(order), name="fulfil")
    await asyncio.gather(payment, fulfilment, return_exceptions=True)  # DBS309
    return order


@DBOS.workflow()
async def checkout_many(orders: list[str]) -> int:
    tasks = [asyncio.create_task(pay(order)) for order in orders]
    done = await asyncio.gather(*tasks, return_exceptions=True)  # DBS309
    return len(done)


@DBOS.workflow()
async def checkout_mixed(order: str) -> str:
    payment = asyncio.create_task(pay(order))
    await asyncio.gather(payment, fulfil(order), return_exceptions=True)  # DBS309
    return order
