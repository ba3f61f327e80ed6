"""An asynchronous generator whose consumer takes one step after the other."""

import asyncio
from collections.abc import AsyncIterator

from dbos import DBOS


@DBOS.step()
async def page(number: int) -> list[str]:
    return [str(number)]


@DBOS.step()
async def store(row: str) -> None:
    print(row)


async def rows() -> AsyncIterator[str]:
    number = 0
    while found := await page(number):
        for row in found:
            yield row
        number += 1


@DBOS.workflow()
async def copy() -> int:
    count = 0
    async for row in rows():
        await store(row)
        count += 1
    await asyncio.sleep(0)
    return count
