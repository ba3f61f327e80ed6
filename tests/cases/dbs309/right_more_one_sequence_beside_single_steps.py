"""One sequence beside plain coroutines that take no steps."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> str:
    return text


async def heartbeat() -> None:
    for _ in range(3):
        await asyncio.to_thread(len, "alive")
        DBOS.logger.info("alive")


async def sequence(url: str) -> str:
    return await store(await fetch(url))


@DBOS.workflow()
async def run(url: str) -> str:
    result, _ = await asyncio.gather(sequence(url), heartbeat(), return_exceptions=True)
    return result


@DBOS.workflow()
async def run_with_task(url: str) -> str:
    beat = asyncio.create_task(heartbeat())
    try:
        text = await fetch(url)
        return await store(text)
    finally:
        beat.cancel()
