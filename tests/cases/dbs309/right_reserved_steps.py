"""reserve_step draws the numbers beforehand, in a fixed order."""

import asyncio

from dbos import DBOS


async def fetch_quote(carrier: str) -> int:
    return len(carrier)


@DBOS.workflow()
async def cheapest(carriers: list[str]) -> int:
    async def ask(carrier: str, reservation) -> int:
        await asyncio.sleep(0)
        return await reservation.run_async(None, fetch_quote, carrier)

    quotes = await asyncio.gather(
        *[ask(carrier, DBOS.reserve_step()) for carrier in carriers],
        return_exceptions=True,
    )
    return min(quote for quote in quotes if isinstance(quote, int))


@DBOS.workflow()
async def two_quotes(first: str, second: str) -> list:
    one, two = DBOS.reserve_step(), DBOS.reserve_step()

    async def ask(carrier: str, reservation) -> int:
        await asyncio.sleep(0)
        return await reservation.run_async({"name": carrier}, fetch_quote, carrier)

    return await asyncio.gather(ask(first, one), ask(second, two), return_exceptions=True)
