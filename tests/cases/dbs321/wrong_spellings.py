"""Two readers of streams in one workflow at the same time, however they are brought together."""

import asyncio
import asyncio as aio
from asyncio import TaskGroup, create_task, ensure_future, gather, wait

from dbos import DBOS


async def read(job: str) -> list[str]:
    return [line async for line in DBOS.read_stream_async(job, "log")]


async def last(job: str) -> str:
    newest = ""
    async for line in DBOS.read_stream_async(job, "log"):
        newest = line
    return newest


@DBOS.workflow()
async def gathered(job: str, other: str) -> list:
    return await asyncio.gather(read(job), read(other), return_exceptions=True)  # DBS321


@DBOS.workflow()
async def gathered_by_alias(job: str, other: str) -> list:
    return await aio.gather(read(job), last(other), return_exceptions=True)  # DBS321


@DBOS.workflow()
async def gathered_by_name(job: str, other: str) -> list:
    return await gather(last(job), last(other), return_exceptions=True)  # DBS321


@DBOS.workflow()
async def gathered_comprehension(jobs: list[str]) -> list:
    return await asyncio.gather(*[read(job) for job in jobs], return_exceptions=True)  # DBS321


@DBOS.workflow()
async def gathered_map(jobs: list[str]) -> list:
    return await asyncio.gather(*map(read, jobs), return_exceptions=True)  # DBS321


@DBOS.workflow()
async def gathered_list(jobs: list[str]) -> list:
    readers = []
    for job in jobs:
        readers.append(read(job))
    return await asyncio.gather(*readers, return_exceptions=True)  # DBS321


@DBOS.workflow()
async def gathered_tasks(jobs: list[str]) -> list:
    tasks = [asyncio.create_task(read(job)) for job in jobs]
    return await asyncio.gather(*tasks, return_exceptions=True)  # DBS321


@DBOS.workflow()
async def gathered_dictionary(jobs: list[str]) -> list:
    readers = {job: read(job) for job in jobs}
    return await asyncio.gather(*readers.values(), return_exceptions=True)  # DBS321


@DBOS.workflow()
async def waited(job: str, other: str) -> list[list[str]]:
    tasks = [asyncio.create_task(read(job)), asyncio.create_task(read(other))]
    await wait(tasks)  # DBS321
    return [task.result() for task in tasks]


@DBOS.workflow()
async def waited_durably(job: str, other: str) -> list[list[str]]:
    tasks = [asyncio.create_task(read(job)), asyncio.create_task(read(other))]
    await DBOS.asyncio_wait(tasks)  # DBS321
    return [task.result() for task in tasks]


@DBOS.workflow()
async def grouped(job: str, other: str) -> list[str]:
    async with asyncio.TaskGroup() as group:  # DBS321
        one = group.create_task(read(job))
        two = group.create_task(read(other))
    return one.result() + two.result()


@DBOS.workflow()
async def grouped_by_name(jobs: list[str]) -> int:
    async with TaskGroup() as group:  # DBS321
        for job in jobs:
            group.create_task(read(job))
    return len(jobs)


@DBOS.workflow()
async def awaited_one_by_one(job: str, other: str) -> list[str]:
    one = create_task(read(job))
    two = create_task(read(other))  # DBS321
    return await one + await two


@DBOS.workflow()
async def futures_awaited_one_by_one(job: str, other: str) -> list[str]:
    one = ensure_future(read(job))
    two = ensure_future(read(other))  # DBS321
    return await one + await two


@DBOS.workflow()
async def single_values(job: str) -> list:
    return await asyncio.gather(  # DBS321
        DBOS.read_stream_offset_async(job, "log", 0),
        DBOS.read_stream_offset_async(job, "log", 1),
        return_exceptions=True,
    )


@DBOS.workflow()
async def single_values_of_many(jobs: list[str]) -> list:
    firsts = [DBOS.read_stream_offset_async(job, "log", 0) for job in jobs]
    return await asyncio.gather(*firsts, return_exceptions=True)  # DBS321


@DBOS.workflow()
async def value_beside_stream(job: str) -> list:
    header = DBOS.read_stream_offset_async(job, "header", 0)
    return await asyncio.gather(header, read(job), return_exceptions=True)  # DBS321


@DBOS.workflow()
async def two_streams_of_one_job(job: str) -> list:
    async def collect(key: str) -> list[str]:
        return [value async for value in DBOS.read_stream_async(job, key)]

    return await asyncio.gather(collect("log"), collect("errors"), return_exceptions=True)  # DBS321
