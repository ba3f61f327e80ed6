"""A synchronous helper that hands out the gathering future."""

import asyncio
from typing import Any

from dbos import DBOS


@DBOS.step()
async def pay(order: str) -> str:
    return order


def start(orders: list[str]) -> "asyncio.Future[list[Any]]":
    return asyncio.gather(*(pay(order) for order in orders))  # DBS310


@DBOS.workflow()
async def run(orders: list[str]) -> list[Any]:
    return await start(orders)


@DBOS.workflow()
async def some(orders: list[str], gift: bool) -> list[Any]:
    tasks = [pay(orders[0])]
    if gift:
        tasks.append(pay("gift"))
    return await asyncio.gather(*tasks)  # DBS310
