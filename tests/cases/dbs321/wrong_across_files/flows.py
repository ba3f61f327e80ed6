"""The readers stand in another file, or are brought together there."""

import asyncio

import streams
from dbos import DBOS
from streams import read


@DBOS.workflow()
async def joined_here(job: str, other: str) -> list:
    return await asyncio.gather(read(job), streams.read(other), return_exceptions=True)  # DBS321


@DBOS.workflow()
async def joined_there(jobs: list[str]) -> list:
    return await streams.read_all(jobs)  # DBS321
