"""Rounds of asyncio.wait: nobody records who was done, and the set `done` has no order of its own."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def render(frame: int) -> str:
    return f"{frame}.png"


@DBOS.step()
async def upload(image: str) -> str:
    return image


@DBOS.workflow()
async def as_they_come(frames: list[int]) -> None:
    waiting = [asyncio.create_task(render(frame)) for frame in frames]
    while waiting:
        done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)  # DBS311
        for task in [task for task in waiting if task in done]:
            await upload(task.result())
        waiting = [task for task in waiting if task not in done]


@DBOS.workflow()
async def pending_again(frames: list[int]) -> None:
    pending = {asyncio.create_task(render(frame)) for frame in frames}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)  # DBS311
        for task in done:  # DBS319
            await upload(task.result())


@DBOS.workflow()
async def with_a_limit(frames: list[int]) -> int:
    running: list[asyncio.Task] = []
    finished = 0
    for frame in frames:
        running.append(asyncio.create_task(render(frame)))
        if len(running) >= 4:
            done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)  # DBS311
            running = [task for task in running if task not in done]
            await upload(f"{len(done)} more")
            finished += len(done)
    return finished + len(await asyncio.gather(*running, return_exceptions=True))


@DBOS.workflow()
async def poll(frame: int) -> str:
    task = asyncio.create_task(render(frame))
    while not task.done():
        await asyncio.wait([task], timeout=5)  # DBS311
        await upload("still rendering")
    return task.result()
