"""Each helper takes one checkpoint; the coroutine that awaits both of them takes two."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def geocode(address: str) -> tuple[int, int]:
    return (len(address), 0)


@DBOS.step()
async def plan_route(point: tuple[int, int]) -> str:
    return f"route {point}"


async def locate(address: str) -> tuple[int, int]:
    return await geocode(address.strip())


async def plan(point: tuple[int, int]) -> str:
    return await plan_route(point)


async def deliver(address: str) -> str:
    point = await locate(address)
    return await plan(point)


@DBOS.workflow()
async def deliver_all(addresses: list[str]) -> list:
    return await asyncio.gather(*[deliver(address) for address in addresses], return_exceptions=True)  # DBS309
