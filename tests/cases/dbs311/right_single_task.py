"""One task alone has no order."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def measure(sensor: str) -> int:
    return len(sensor)


@DBOS.workflow()
async def once(sensor: str) -> int:
    for value in asyncio.as_completed([measure(sensor)]):
        return await value
    return 0


@DBOS.workflow()
async def in_task(sensor: str) -> int:
    task = asyncio.create_task(measure(sensor))
    await asyncio.wait([task], return_when=asyncio.FIRST_COMPLETED)
    return task.result()


@DBOS.workflow()
async def one_after_the_other(sensors: list[str]) -> list[int]:
    values = []
    for sensor in sensors:
        task = asyncio.create_task(measure(sensor))
        await asyncio.wait({task})
        values.append(task.result())
    return values
