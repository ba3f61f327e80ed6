"""A step draws its number when it is called, so tasks that are steps keep their order."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch_price(shop: str) -> int:
    return len(shop)


@DBOS.step()
async def fetch_stock(shop: str) -> int:
    return 3


@DBOS.workflow()
async def price_everywhere(shops: list[str]) -> list:
    return await asyncio.gather(*[fetch_price(shop) for shop in shops], return_exceptions=True)


@DBOS.workflow()
async def price_and_stock(shop: str) -> list:
    return await asyncio.gather(fetch_price(shop), fetch_stock(shop), fetch_price(shop + "-2"), return_exceptions=True)


@DBOS.workflow()
async def price_mapped(shops: list[str]) -> list:
    return await asyncio.gather(*map(fetch_price, shops), return_exceptions=True)


@DBOS.workflow()
async def price_collected(shops: list[str]) -> list:
    jobs = []
    for shop in shops:
        jobs.append(fetch_price(shop))
        jobs.append(fetch_stock(shop))
    return await asyncio.gather(*jobs, return_exceptions=True)


@DBOS.workflow()
async def price_keyed(shops: list[str]) -> dict:
    jobs = {shop: fetch_price(shop) for shop in shops}
    return dict(zip(jobs, await asyncio.gather(*jobs.values(), return_exceptions=True)))
