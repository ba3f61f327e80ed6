"""A helper that gathers without the flag for whoever calls it."""

import asyncio
from collections.abc import Awaitable, Iterable
from typing import Any

from dbos import DBOS


@DBOS.step()
async def pay(order: str) -> str:
    return order


async def gather_all(awaitables: Iterable[Awaitable[Any]]) -> list[Any]:
    return await asyncio.gather(*awaitables)  # DBS310


@DBOS.workflow()
async def run(orders: list[str]) -> list[Any]:
    return await gather_all([pay(order) for order in orders])
