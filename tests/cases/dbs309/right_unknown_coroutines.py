"""Nobody can say what these coroutines do."""

import asyncio

from crm_toolkit import Enricher, normalise
from dbos import DBOS


@DBOS.step()
async def load_lead(lead: str) -> dict:
    return {"lead": lead}


@DBOS.workflow()
async def enrich(lead: str, enricher: Enricher) -> list:
    record = await load_lead(lead)
    return await asyncio.gather(enricher.company(record), enricher.person(record), return_exceptions=True)


@DBOS.workflow()
async def enrich_with(lead: str, callbacks: list) -> list:
    record = await load_lead(lead)
    return await asyncio.gather(*[callback(record) for callback in callbacks], return_exceptions=True)


@DBOS.workflow()
async def enrich_imported(leads: list[str]) -> list:
    tasks = [asyncio.create_task(normalise(lead)) for lead in leads]
    return await asyncio.gather(*tasks, return_exceptions=True)


@DBOS.workflow()
async def enrich_handed_over(leads: list[str], jobs) -> list:
    await load_lead(leads[0])
    return await asyncio.gather(*jobs, return_exceptions=True)
