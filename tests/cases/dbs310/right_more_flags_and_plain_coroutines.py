"""Gathers with the flag, and gathers of plain work."""

import asyncio

import httpx
from dbos import DBOS

OPTIONS = {"return_exceptions": True}


async def head(url: str) -> int:
    async with httpx.AsyncClient() as client:
        return (await client.head(url)).status_code


@DBOS.step()
async def check(urls: list[str]) -> list[int]:
    return list(await asyncio.gather(*(head(url) for url in urls)))


@DBOS.step()
async def store(code: int) -> int:
    return code


async def add(one: int, other: int) -> int:
    return one + other


@DBOS.workflow()
async def run(urls: list[str], strict: bool) -> list[int]:
    codes = await check(urls)
    await asyncio.gather(*(add(code, 1) for code in codes))
    await asyncio.gather(*(store(code) for code in codes), **OPTIONS)
    await asyncio.gather(*(store(code) for code in codes), return_exceptions=not strict)
    await asyncio.gather(store(1), asyncio.sleep(0))
    [code] = await asyncio.gather(store(2))
    return [code]


async def script(codes: list[int]) -> None:
    await asyncio.gather(*(store(code) for code in codes))
    await asyncio.gather(run([], True), run([], False))
