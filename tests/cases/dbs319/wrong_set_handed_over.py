"""A set handed to DBOS.asyncio_wait: what is recorded are positions, and a set has none."""

import asyncio
from asyncio import FIRST_COMPLETED
from collections.abc import Iterable

from dbos import DBOS


@DBOS.step()
async def render(frame: int) -> str:
    return f"{frame}.png"


@DBOS.step()
async def upload(image: str) -> str:
    return image


@DBOS.workflow()
async def set_comprehension(frames: list[int]) -> int:
    tasks = {asyncio.create_task(render(frame)) for frame in frames}
    done, _ = await DBOS.asyncio_wait(tasks, return_when=asyncio.FIRST_COMPLETED)  # DBS319
    await upload(f"{len(done)} so far")
    await asyncio.wait(tasks)
    return len(done)


@DBOS.workflow()
async def set_display(frame: int, other: int) -> str:
    one = asyncio.create_task(render(frame))
    two = asyncio.create_task(render(other))
    done, _ = await DBOS.asyncio_wait({one, two}, return_when=FIRST_COMPLETED)  # DBS319
    winner = await upload("one" if one in done else "two")
    await asyncio.wait([one, two])
    return winner


@DBOS.workflow()
async def set_of_list(frames: list[int]) -> int:
    tasks = [asyncio.create_task(render(frame)) for frame in frames]
    done, _ = await DBOS.asyncio_wait(set(tasks), return_when="FIRST_COMPLETED")  # DBS319
    await upload(f"{tasks[0] in done}")
    await asyncio.wait(tasks)
    return len(done)


@DBOS.workflow()
async def frozen_set(frames: list[int]) -> int:
    tasks = frozenset(asyncio.create_task(render(frame)) for frame in frames)
    done, _ = await DBOS.asyncio_wait(tasks, return_when=asyncio.FIRST_EXCEPTION)  # DBS319
    await asyncio.wait(tasks)
    return len(done)


@DBOS.workflow()
async def set_of_coroutines(frame: int, other: int) -> int:
    # A coroutine takes its number when it first runs, and the set decides which one runs first.
    done, _ = await DBOS.asyncio_wait({render(frame), render(other)})  # DBS319
    return len(done)


@DBOS.workflow()
async def added_one_by_one(frames: list[int]) -> int:
    tasks = set()
    for frame in frames:
        tasks.add(asyncio.create_task(render(frame)))
    done, _ = await DBOS.asyncio_wait(tasks, timeout=30)  # DBS319
    await asyncio.wait(tasks)
    return len(done)


@DBOS.workflow()
async def by_keyword(frames: list[int]) -> int:
    tasks = {asyncio.create_task(render(frame)) for frame in frames}
    done, _ = await DBOS.asyncio_wait(fs=tasks, return_when=asyncio.FIRST_COMPLETED)  # DBS319
    await asyncio.wait(tasks)
    return len(done)


@DBOS.workflow()
async def pending_again(frames: list[int]) -> list[str]:
    images: list[str] = []
    pending = {asyncio.create_task(render(frame)) for frame in frames}
    while pending:
        done, pending = await DBOS.asyncio_wait(pending, return_when=asyncio.FIRST_COMPLETED)  # DBS319
        DBOS.logger.info("%d done", len(done))
        images.append(await upload(f"{len(pending)} to go"))
    return images


@DBOS.workflow()
async def list_becomes_pending(frames: list[int]) -> int:
    rounds = 0
    waiting = [asyncio.create_task(render(frame)) for frame in frames]
    while waiting:
        _, waiting = await DBOS.asyncio_wait(waiting, return_when=asyncio.FIRST_COMPLETED)  # DBS319
        rounds += 1
    return rounds


@DBOS.workflow()
async def pending_of_first_wait(frames: list[int]) -> int:
    tasks = [asyncio.create_task(render(frame)) for frame in frames]
    _, pending = await DBOS.asyncio_wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    late, _ = await DBOS.asyncio_wait(pending, return_when=asyncio.FIRST_COMPLETED)  # DBS319
    await asyncio.wait(tasks)
    return len(late)


@DBOS.workflow()
async def list_of_pending(frames: list[int]) -> int:
    tasks = [asyncio.create_task(render(frame)) for frame in frames]
    _, pending = await DBOS.asyncio_wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    late, _ = await DBOS.asyncio_wait(list(pending), return_when=asyncio.FIRST_COMPLETED)  # DBS319
    await asyncio.wait(tasks)
    return len(late)


@DBOS.workflow()
async def pending_and_new_ones(frames: list[int], more: list[int]) -> int:
    tasks = [asyncio.create_task(render(frame)) for frame in frames]
    _, pending = await DBOS.asyncio_wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for frame in more:
        pending.add(asyncio.create_task(render(frame)))
    late, rest = await DBOS.asyncio_wait(pending, return_when=asyncio.FIRST_COMPLETED)  # DBS319
    if rest:
        await asyncio.wait(rest)
    return len(late)


@DBOS.workflow()
async def union(frames: list[int], others: list[int]) -> int:
    some = {asyncio.create_task(render(frame)) for frame in frames}
    more = {asyncio.create_task(render(frame)) for frame in others}
    done, _ = await DBOS.asyncio_wait(some | more, return_when=asyncio.FIRST_COMPLETED)  # DBS319
    await asyncio.wait(some | more)
    return len(done)


async def wait_for_some(tasks: "set[asyncio.Task[str]]") -> int:
    done, _ = await DBOS.asyncio_wait(tasks, timeout=10)  # DBS319
    return len(done)


@DBOS.workflow()
async def given_to_helper(frames: list[int]) -> int:
    tasks = {asyncio.create_task(render(frame)) for frame in frames}
    count = await wait_for_some(tasks)
    await asyncio.wait(tasks)
    return count


def start_all(frames: Iterable[int]) -> "set[asyncio.Task[str]]":
    return {asyncio.create_task(render(frame)) for frame in frames}


@DBOS.workflow()
async def made_by_helper(frames: list[int]) -> int:
    done, pending = await DBOS.asyncio_wait(start_all(frames), timeout=10)  # DBS319
    if pending:
        await asyncio.wait(pending)
    return len(done)


class Studio:
    def __init__(self) -> None:
        self.running: "set[asyncio.Task[str]]" = set()

    def begin(self, frame: int) -> None:
        self.running.add(asyncio.create_task(render(frame)))

    async def some(self) -> int:
        done, _ = await DBOS.asyncio_wait(self.running, return_when=FIRST_COMPLETED)  # DBS319
        return len(done)


@DBOS.workflow()
async def kept_in_object(frames: list[int]) -> int:
    studio = Studio()
    for frame in frames:
        studio.begin(frame)
    count = await studio.some()
    await asyncio.wait(studio.running)
    return count
