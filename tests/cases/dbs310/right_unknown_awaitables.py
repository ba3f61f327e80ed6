"""Nothing is known about these awaitables."""

import asyncio

from crm_toolkit import enrich
from dbos import DBOS


@DBOS.step()
async def load(lead: str) -> str:
    return lead


@DBOS.workflow()
async def enrich_all(leads: list[str], jobs) -> list:
    first = await load(leads[0])
    found = await asyncio.gather(*jobs)
    found += await asyncio.gather(enrich(first), enrich(leads[1]))
    return found


@DBOS.workflow()
async def enrich_with(lead: str, callbacks: list) -> list:
    return await asyncio.gather(*[callback(lead) for callback in callbacks])
