"""When all are waited for, all positions are recorded, and their order does not matter."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def render(frame: int) -> str:
    return f"{frame}.png"


@DBOS.workflow()
async def set_of_all(frames: list[int]) -> int:
    tasks = {asyncio.create_task(render(frame)) for frame in frames}
    done, _ = await DBOS.asyncio_wait(tasks)
    return len(done)


@DBOS.workflow()
async def set_of_all_explicitly(frames: list[int]) -> list[str]:
    tasks = {asyncio.create_task(render(frame)) for frame in frames}
    done, _ = await DBOS.asyncio_wait(tasks, return_when=asyncio.ALL_COMPLETED, timeout=None)
    return sorted(task.result() for task in done)


@DBOS.workflow()
async def drain(frames: list[int]) -> list[str]:
    tasks = [asyncio.create_task(render(frame)) for frame in frames]
    _, pending = await DBOS.asyncio_wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    if pending:
        await DBOS.asyncio_wait(pending)
    return [task.result() for task in tasks]
