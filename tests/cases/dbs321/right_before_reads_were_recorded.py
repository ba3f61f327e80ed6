# dbos-version: >=2.10,<2.31
"""Before 2.31 reading a stream took no checkpoint."""

import asyncio

from dbos import DBOS


async def lines(job: str) -> list[object]:
    return [line async for line in DBOS.read_stream_async(job, "log")]


@DBOS.workflow()
async def compare(one: str, other: str) -> list[list[object]]:
    return await asyncio.gather(lines(one), lines(other), return_exceptions=True)
