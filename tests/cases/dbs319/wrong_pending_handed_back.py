"""The set that a wait gave back, handed to the next one, whatever it was before the loop."""

import asyncio
from dbos import DBOS


@DBOS.step()
async def pull(n: int) -> int:
    return n


@DBOS.step()
async def push(n: int) -> int:
    return n


@DBOS.workflow()
async def listed(ids: list[int]) -> None:
    pending = [asyncio.create_task(pull(i)) for i in ids]
    while pending:
        done, pending = await DBOS.asyncio_wait(pending, return_when=asyncio.FIRST_COMPLETED)  # DBS319
        for t in done:  # DBS319
            await push(await t)


@DBOS.workflow()
async def renamed(ids: list[int]) -> None:
    tasks = [asyncio.create_task(pull(i)) for i in ids]
    remaining = tasks
    while remaining:
        finished, remaining = await DBOS.asyncio_wait(remaining, return_when="FIRST_COMPLETED")  # DBS319
        for t in finished:  # DBS319
            await push(await t)


@DBOS.workflow()
async def in_brackets(ids: list[int]) -> None:
    remaining = list(asyncio.create_task(pull(i)) for i in ids)
    while len(remaining) > 0:
        (finished, remaining) = await DBOS.asyncio_wait(remaining, return_when="FIRST_COMPLETED")  # DBS319
        for t in finished:  # DBS319
            await push(await t)


@DBOS.workflow()
async def by_index(ids: list[int]) -> None:
    remaining = []
    for i in ids:
        remaining.append(asyncio.create_task(pull(i)))
    while True:
        result = await DBOS.asyncio_wait(remaining, return_when=asyncio.FIRST_COMPLETED)  # DBS319
        for t in result[0]:  # DBS319
            await push(await t)
        remaining = result[1]
        if not remaining:
            break
