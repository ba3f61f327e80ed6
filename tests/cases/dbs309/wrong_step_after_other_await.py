"""One step each, but after an await that has nothing to do with DBOS."""

import asyncio

import aiofiles
import httpx
from dbos import DBOS


@DBOS.step()
async def save_price(shop: str, price: str) -> str:
    return f"{shop}: {price}"


async def watch(client: httpx.AsyncClient, shop: str) -> str:
    response = await client.get(f"https://{shop}.example/price")  # DBS304
    return await save_price(shop, response.text)


async def watch_alone(shop: str) -> str:
    async with httpx.AsyncClient() as client:
        response = await client.get(f"https://{shop}.example/price")  # DBS304
    return await save_price(shop, response.text)


async def watch_stream(shop: str, lines) -> None:
    async for line in lines:
        if line:
            break
    await save_price(shop, line)


async def watch_file(shop: str) -> str:
    async with aiofiles.open(f"{shop}.txt") as handle:  # DBS305
        return await save_price(shop, await handle.read())


@DBOS.workflow()
async def watch_all(client: httpx.AsyncClient, shops: list[str]) -> list:
    return await asyncio.gather(*[watch(client, shop) for shop in shops], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def watch_two() -> list:
    return await asyncio.gather(watch_alone("north"), watch_alone("south"), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def watch_feeds(feeds: dict) -> list:
    jobs = [watch_stream(shop, lines) for shop, lines in feeds.items()]
    return await asyncio.gather(*jobs, return_exceptions=True)  # DBS309


@DBOS.workflow()
async def watch_files(shops: list[str]) -> list:
    return await asyncio.gather(*[watch_file(shop) for shop in shops], return_exceptions=True)  # DBS309
