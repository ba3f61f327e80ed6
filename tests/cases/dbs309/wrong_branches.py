"""A branch, a handler or a loop of attempts can add the second checkpoint."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def price(item: str) -> int:
    return len(item)


@DBOS.step()
async def discount(item: str) -> int:
    return 1


@DBOS.step()
async def price_from_cache(item: str) -> int:
    return 0


async def final_price(item: str, member: bool) -> int:
    amount = await price(item)
    if member:
        amount -= await discount(item)
    return amount


async def price_or_cached(item: str) -> int:
    try:
        return await price(item)
    except ValueError:
        return await price_from_cache(item)


async def price_with_attempts(item: str) -> int:
    for _ in range(3):
        try:
            return await price(item)
        except ValueError:
            continue
    return 0


async def price_with_cleanup(item: str) -> int:
    try:
        return await price(item)
    finally:
        await discount(item)  # DBS324


async def price_or_discount(item: str) -> int:
    return await price(item) or await discount(item)


@DBOS.workflow()
async def price_basket(items: list[str], member: bool) -> list:
    return await asyncio.gather(*[final_price(item, member) for item in items], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def price_robustly(items: list[str]) -> list:
    return await asyncio.gather(*[price_or_cached(item) for item in items], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def price_stubbornly(items: list[str]) -> list:
    return await asyncio.gather(*[price_with_attempts(item) for item in items], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def price_tidily(items: list[str]) -> list:
    return await asyncio.gather(*[price_with_cleanup(item) for item in items], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def price_either(first: str, second: str) -> list:
    return await asyncio.gather(price_or_discount(first), price_or_discount(second), return_exceptions=True)  # DBS309
