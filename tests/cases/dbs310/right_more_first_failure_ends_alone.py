"""Gather of one step and of repeated awaits in sequence."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def pay(order: str) -> str:
    return order


class Batch:
    async def gather(self, *orders: str) -> list[str]:
        return [await pay(order) for order in orders]


@DBOS.workflow()
async def run(orders: list[str]) -> list[str]:
    batch = Batch()
    found = await batch.gather(*orders)
    results = await asyncio.gather(*[pay(order) for order in orders], return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result
    return found
