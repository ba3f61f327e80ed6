"""One step behind the semaphore, but something else is awaited first."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def call_partner(partner: str) -> str:
    return partner


@DBOS.workflow()
async def call_politely(partners: dict[str, float]) -> list:
    limit = asyncio.Semaphore(2)

    async def one(partner: str, pause: float) -> str:
        async with limit:
            await asyncio.sleep(pause)  # DBS308
            return await call_partner(partner)

    return await asyncio.gather(*[one(name, pause) for name, pause in partners.items()], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def call_after_pause(partners: dict[str, float]) -> list:
    limit = asyncio.Semaphore(2)

    async def one(partner: str, pause: float) -> str:
        await asyncio.sleep(pause)  # DBS308
        async with limit:
            return await call_partner(partner)

    return await asyncio.gather(*[one(name, pause) for name, pause in partners.items()], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def call_when_allowed(partners: list[str], gate) -> list:
    limit = asyncio.Semaphore(2)

    async def one(partner: str) -> str:
        async with limit:
            await gate.wait_for(partner)
            return await call_partner(partner)

    return await asyncio.gather(*[one(partner) for partner in partners], return_exceptions=True)  # DBS309
