"""The same helper, which only code outside workflows gives durable calls."""

import asyncio
from collections.abc import Awaitable, Iterable
from typing import Any

from dbos import DBOS


@DBOS.step()
async def pay(order: str) -> str:
    return order


async def double(number: int) -> int:
    return number * 2


async def gather_all(awaitables: Iterable[Awaitable[Any]]) -> list[Any]:
    return await asyncio.gather(*awaitables)


@DBOS.workflow()
async def run(numbers: list[int]) -> list[Any]:
    return await gather_all([double(number) for number in numbers])


async def script(orders: list[str]) -> list[Any]:
    return await gather_all([pay(order) for order in orders])
