"""Nothing durable in this file reaches the gather."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def load_total(region: str) -> int:
    return len(region)


async def load_totals(regions: list[str]) -> list[int]:
    return await asyncio.gather(*[load_total(region) for region in regions])


async def load_totals_safely(regions: list[str]) -> list:
    return await asyncio.gather(*[load_total(region) for region in regions], return_exceptions=True)
