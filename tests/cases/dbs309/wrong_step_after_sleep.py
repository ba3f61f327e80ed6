"""One step each, but after a sleep: the numbers follow the clock."""

import asyncio
from asyncio import sleep

from dbos import DBOS


@DBOS.step()
async def remind(user: str) -> str:
    return f"mail to {user}"


async def remind_later(user: str, delay: float) -> str:
    await asyncio.sleep(delay)  # DBS308
    return await remind(user)


async def remind_much_later(user: str, delay: float) -> str:
    await sleep(delay * 10)  # DBS308
    return await remind(user)


async def remind_durably(user: str, delay: float) -> str:
    await DBOS.sleep_async(delay)
    return await remind(user)


@DBOS.workflow()
async def remind_two(first: str, second: str) -> list:
    return await asyncio.gather(remind_later(first, 2), remind_later(second, 1), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def remind_different(first: str, second: str) -> list:
    return await asyncio.gather(remind_later(first, 2), remind_much_later(second, 0.1), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def remind_all(delays: dict[str, float]) -> list:
    jobs = [remind_durably(user, delay) for user, delay in delays.items()]
    return await asyncio.gather(*jobs, return_exceptions=True)  # DBS309
