"""Every failure comes back as a value, and nothing is left running."""

import asyncio
from asyncio import gather

from dbos import DBOS


@DBOS.step()
async def charge(order: str) -> str:
    return f"paid {order}"


@DBOS.step()
async def reserve(order: str) -> str:
    return f"reserved {order}"


async def charge_trimmed(order: str) -> str:
    return await charge(order.strip())


@DBOS.workflow()
async def checkout(order: str) -> list:
    results = await asyncio.gather(charge(order), reserve(order), return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result
    return results


@DBOS.workflow()
async def checkout_all(orders: list[str]) -> list:
    return await gather(*[charge(order) for order in orders], return_exceptions=True)


@DBOS.workflow()
async def checkout_tasks(orders: list[str]) -> list:
    tasks = [asyncio.create_task(charge_trimmed(order)) for order in orders]
    return await asyncio.gather(*tasks, return_exceptions=True)
