"""Helpers that read streams."""

import asyncio

from dbos import DBOS


async def read(job):
    return [line async for line in DBOS.read_stream_async(job, "log")]


async def read_all(jobs):
    return await asyncio.gather(*[read(job) for job in jobs], return_exceptions=True)
