"""The reads stand in helpers, methods, generators of the project and other spellings of workflows."""

import asyncio
from collections.abc import AsyncIterator

from dbos import DBOS
from dbos import DBOS as D


async def lines(job: str) -> AsyncIterator[str]:
    async for line in DBOS.read_stream_async(job, "log"):
        yield line.strip()


async def read(job: str) -> list[str]:
    return [line async for line in lines(job)]


async def read_deeper(job: str) -> list[str]:
    return sorted(await read(job))


@DBOS.workflow()
async def own_generator(job: str, other: str) -> list:
    return await asyncio.gather(read(job), read(other), return_exceptions=True)  # DBS321


@DBOS.workflow()
async def two_helpers_down(jobs: list[str]) -> list:
    return await asyncio.gather(*[read_deeper(job) for job in jobs], return_exceptions=True)  # DBS321


async def read_all(jobs: list[str]) -> list:
    return await asyncio.gather(*[read(job) for job in jobs], return_exceptions=True)  # DBS321


@DBOS.workflow()
async def joined_in_helper(jobs: list[str]) -> list:
    return await read_all(jobs)


async def first_line(job: str) -> str:
    return await D.read_stream_offset_async(job, "log", offset=0, timeout_seconds=60)


@DBOS.workflow()
async def first_lines(jobs: list[str]) -> list:
    return await asyncio.gather(*[first_line(job) for job in jobs], return_exceptions=True)  # DBS321


class Log:
    def __init__(self, job: str) -> None:
        self.job = job

    async def read(self) -> list[str]:
        return [line async for line in DBOS.read_stream_async(self.job, "log")]


@DBOS.workflow()
async def methods(job: str, other: str) -> list:
    return await asyncio.gather(Log(job).read(), Log(other).read(), return_exceptions=True)  # DBS321


@DBOS.dbos_class()
class Archive:
    @staticmethod
    @DBOS.workflow()
    async def both(job: str, other: str) -> list:
        return await asyncio.gather(read(job), read(other), return_exceptions=True)  # DBS321


async def plain(job: str, other: str) -> list:
    return await asyncio.gather(read(job), read(other), return_exceptions=True)  # DBS321


call_form = D.workflow()(plain)
