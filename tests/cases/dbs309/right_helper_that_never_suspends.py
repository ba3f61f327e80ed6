"""Awaiting a coroutine that awaits nothing suspends nobody."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def price(sku: str) -> int:
    return len(sku)


async def normalise(sku: str) -> str:
    return sku.strip().upper()


async def price_of(sku: str) -> int:
    return await price(await normalise(sku))


@DBOS.workflow()
async def price_all(skus: list[str]) -> list:
    return await asyncio.gather(*[price_of(sku) for sku in skus], return_exceptions=True)
