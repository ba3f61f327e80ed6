"""The gather is kept, returned by a helper, or awaited later."""

import asyncio
from typing import Any

from dbos import DBOS


@DBOS.step()
async def pay(order: str) -> str:
    return order


async def pay_all(orders: list[str]) -> list[str]:
    return await asyncio.gather(*(pay(order) for order in orders))  # DBS310


@DBOS.workflow()
async def run(orders: list[str]) -> list[Any]:
    group = asyncio.gather(*[pay(order) for order in orders])  # DBS310
    results = await group
    paid, again = await asyncio.gather(pay("a"), pay("b"), return_exceptions=False)  # DBS310
    return [*results, paid, again, *await pay_all(orders)]
