"""Two tasks that draw late for different reasons, among tasks that do not."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(city: str) -> str:
    return city


@DBOS.step()
async def store(city: str) -> str:
    return city


async def fetch_and_store(city: str) -> str:
    return await store(await fetch(city))


async def fetch_after_pause(city: str) -> str:
    await asyncio.sleep(1)  # DBS308
    return await fetch(city)


def label(city: str) -> str:
    return city.title()


@DBOS.workflow()
async def weather(city: str) -> list:
    return await asyncio.gather(  # DBS309
        fetch(city),
        fetch_and_store(city),
        asyncio.to_thread(label, city),
        fetch_after_pause(city),
        return_exceptions=True,
    )


@DBOS.workflow()
async def weather_started_early(city: str) -> list:
    early = asyncio.create_task(fetch_and_store(city))
    late = asyncio.create_task(fetch_after_pause(city))
    forecast = await fetch(city)
    return [forecast, *await asyncio.gather(early, late, return_exceptions=True)]  # DBS309
