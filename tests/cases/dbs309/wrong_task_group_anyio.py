"""The task groups of anyio start coroutine functions that they are handed."""

import anyio
import anyio as aio
from anyio import create_task_group
from dbos import DBOS


@DBOS.step()
async def embed(chunk: str) -> list[float]:
    return [float(len(chunk))]


@DBOS.step()
async def upsert(vector: list[float]) -> None:
    return None


async def ingest(chunk: str) -> None:
    vector = await embed(chunk)
    await upsert(vector)


@DBOS.workflow()
async def ingest_pair(first: str, second: str) -> None:
    async with anyio.create_task_group() as group:  # DBS309
        group.start_soon(ingest, first)
        group.start_soon(ingest, second)


@DBOS.workflow()
async def ingest_all(chunks: list[str]) -> None:
    async with create_task_group() as group:  # DBS309
        for chunk in chunks:
            group.start_soon(ingest, chunk)


@DBOS.workflow()
async def ingest_aliased(chunks: list[str]) -> None:
    async with aio.create_task_group() as tg:  # DBS309
        for chunk in chunks:
            tg.start_soon(ingest, chunk, name=chunk)
