"""Steps, handlers, commands and tests read as many streams at once as they like."""

import asyncio

from dbos import DBOS, DBOSClient
from fastapi import FastAPI

app = FastAPI()


async def read(job: str) -> list[str]:
    return [line async for line in DBOS.read_stream_async(job, "log")]


@DBOS.step()
async def read_one(job: str) -> list[str]:
    return await read(job)


@DBOS.step()
async def read_two(job: str, other: str) -> list[list[str]]:
    return await asyncio.gather(read(job), read(other))


@DBOS.step()
async def first_lines(jobs: list[str]) -> list[str]:
    return await asyncio.gather(*[DBOS.read_stream_offset_async(job, "log", 0) for job in jobs])


@DBOS.step()
async def read_in_group(job: str, other: str) -> list[str]:
    async with asyncio.TaskGroup() as group:
        one = group.create_task(read(job))
        two = group.create_task(read(other))
    return one.result() + two.result()


async def read_all(jobs: list[str]) -> list[list[str]]:
    return await asyncio.gather(*[read(job) for job in jobs])


@DBOS.workflow()
async def compare(job: str, other: str) -> int:
    pages = await read_two(job, other)
    firsts = await first_lines([job, other])
    grouped = await read_in_group(job, other)
    more = await DBOS.run_step_async({"name": "read all"}, read_all, [job, other])
    return len(pages) + len(firsts) + len(grouped) + len(more)


@DBOS.workflow()
async def steps_at_once(jobs: list[str]) -> list:
    return await asyncio.gather(*[read_one(job) for job in jobs], return_exceptions=True)


@app.get("/compare")
async def show(job: str, other: str) -> list[list[str]]:
    return await asyncio.gather(read(job), read(other))


async def test_logs() -> None:
    assert await asyncio.gather(read("a"), read("b"))


async def follow(client: DBOSClient, job: str) -> list[str]:
    return [line async for line in client.read_stream_async(job, "log")]


async def main(client: DBOSClient) -> None:
    print(await read_all(["a", "b"]))
    print(await asyncio.gather(follow(client, "a"), follow(client, "b")))
