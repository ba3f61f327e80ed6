"""One read at a time, or reads that take no number of this workflow."""

import asyncio
from collections.abc import AsyncIterator

from dbos import DBOS


@DBOS.step()
async def keep(line: str) -> str:
    return line


async def read(job: str) -> list[str]:
    return [line async for line in DBOS.read_stream_async(job, "log")]


async def lines(job: str) -> AsyncIterator[str]:
    async for line in DBOS.read_stream_async(job, "log"):
        yield line.strip()


async def count(lines: list[str]) -> int:
    await asyncio.sleep(0)
    return len(lines)


@DBOS.workflow()
async def one_reader(job: str) -> list[str]:
    return await read(job)


@DBOS.workflow()
async def one_after_the_other(job: str, other: str) -> list[str]:
    return await read(job) + await read(other)


@DBOS.workflow()
async def one_after_the_other_in_loop(jobs: list[str]) -> list[list[str]]:
    return [await read(job) for job in jobs]


@DBOS.workflow()
async def loops_one_after_the_other(job: str) -> list[str]:
    found = []
    async for line in DBOS.read_stream_async(job, "log"):
        found.append(line)
    async for error in DBOS.read_stream_async(job, "errors"):
        found.append(error)
    return found


@DBOS.workflow()
async def step_for_each_line(job: str) -> list[str]:
    return [await keep(line) async for line in DBOS.read_stream_async(job, "log")]


@DBOS.workflow()
async def own_generator(job: str) -> list[str]:
    return [await keep(line) async for line in lines(job)]


@DBOS.workflow()
async def single_values(job: str) -> list[str]:
    first = await DBOS.read_stream_offset_async(job, "log", 0)
    second = await DBOS.read_stream_offset_async(job, "log", 1)
    return [first, second]


@DBOS.workflow()
async def stream_after_header(job: str) -> list[str]:
    header = await DBOS.read_stream_offset_async(job, "header", 0)
    return [header, *await read(job)]


@DBOS.workflow()
async def one_reader_beside_plain_coroutines(job: str) -> list:
    return await asyncio.gather(read(job), count([job]), count([]), return_exceptions=True)


@DBOS.workflow()
async def one_reader_in_task(job: str) -> list[str]:
    reading = asyncio.create_task(read(job))
    size = await count([job])
    DBOS.logger.info("%d jobs", size)
    return await reading


@DBOS.workflow()
async def tasks_one_after_the_other(job: str, other: str) -> list[str]:
    first = await asyncio.create_task(read(job))
    second = await asyncio.create_task(read(other))
    return first + second


@DBOS.workflow()
async def read_in_turn(job: str, other: str) -> list[str]:
    pairs = []
    right = DBOS.read_stream_async(other, "log")
    async for line in DBOS.read_stream_async(job, "log"):
        pairs.append(line + await anext(right, ""))
    return pairs


@DBOS.workflow()
def synchronous(job: str, other: str) -> list[str]:
    return [*DBOS.read_stream(job, "log"), *DBOS.read_stream(other, "log")]


@DBOS.workflow()
def synchronous_in_turn(job: str, other: str) -> list[str]:
    streams = DBOS.read_stream(job, "log"), DBOS.read_stream(other, "log")
    return [left + right for left, right in zip(*streams)]


@DBOS.workflow()
def synchronous_values(job: str) -> list[str]:
    return [DBOS.read_stream_offset(job, "log", number) for number in range(3)]


@DBOS.workflow()
async def children_that_read(jobs: list[str]) -> list:
    return await asyncio.gather(*[one_reader(job) for job in jobs], return_exceptions=True)


@DBOS.workflow()
async def started_children_that_read(jobs: list[str]) -> list[list[str]]:
    handles = [await DBOS.start_workflow_async(one_reader, job) for job in jobs]
    return [await handle.get_result() for handle in handles]
