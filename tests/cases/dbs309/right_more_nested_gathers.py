"""Gathers in gathers in which every task draws at once."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def quote(shop: str, sku: str) -> float:
    return 1.0


async def quotes(shop: str) -> list[float]:
    return await asyncio.gather(quote(shop, "a"), quote(shop, "b"), return_exceptions=True)


@DBOS.workflow()
async def compare(first: str, second: str) -> list[list[float]]:
    return await asyncio.gather(quotes(first), quotes(second), return_exceptions=True)
