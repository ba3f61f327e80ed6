"""Numbers drawn before the tasks begin."""

import asyncio
from typing import Any

from dbos import DBOS


async def fetch(url: str) -> str:
    return url


async def warm_up(url: str) -> None:
    await asyncio.to_thread(len, url)


async def visit(url: str, reservation: Any) -> str:
    await warm_up(url)
    return await reservation.run_async(fetch, url)


@DBOS.workflow()
async def crawl(urls: list[str]) -> list[str]:
    reservations = [DBOS.reserve_step() for _ in urls]
    return list(
        await asyncio.gather(
            *[visit(url, reservation) for url, reservation in zip(urls, reservations)],
            return_exceptions=True,
        )
    )
