"""Streams read as they should be, or handed on."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from dbos import DBOS, DBOSClient
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()
client = DBOSClient(system_database_url="sqlite:///shop.db")


async def in_coroutine(workflow_id: str) -> Any:
    async for line in DBOS.read_stream_async(workflow_id, "lines"):
        print(line)
    lines = [line async for line in DBOS.read_stream_async(workflow_id, "lines")]
    stream = DBOS.read_stream_async(workflow_id, "lines")
    first = await anext(stream)
    await stream.aclose()
    async for line in client.read_stream_async(workflow_id, "lines"):
        lines.append(line)
    return lines, first


def in_function(workflow_id: str) -> Iterator[str]:
    for line in DBOS.read_stream(workflow_id, "lines"):
        print(line)
    lines = list(DBOS.read_stream(workflow_id, "lines"))
    print(lines, sorted(line for line in client.read_stream(workflow_id, "lines")))
    yield from DBOS.read_stream(workflow_id, "lines")


@app.get("/lines/{workflow_id}")
async def lines(workflow_id: str) -> StreamingResponse:
    return StreamingResponse(DBOS.read_stream_async(workflow_id, "lines"))


async def values(workflow_id: str) -> AsyncIterator[str]:
    async for line in DBOS.read_stream_async(workflow_id, "lines"):
        yield line


async def collect(stream: AsyncIterator[str]) -> list[str]:
    return [line async for line in stream]


async def handed_on(workflow_id: str) -> list[str]:
    found = await asyncio.to_thread(list, DBOS.read_stream(workflow_id, "lines"))
    return found + await collect(DBOS.read_stream_async(workflow_id, "lines"))


async def rebound(workflow_id: str, whole: Any) -> None:
    stream = DBOS.read_stream_async(workflow_id, "lines")
    stream = [line async for line in stream]
    for line in stream:
        print(line)


class Reader:
    def read_stream_async(self, workflow_id: str) -> list[str]:
        return [workflow_id]


async def lookalike(reader: Any) -> None:
    for line in Reader().read_stream_async("1"):
        print(line)
    for line in reader.read_stream_async("1"):
        print(line)
    await DBOS.write_stream_async("lines", "a")


async def test_refused() -> None:
    with pytest.raises(TypeError):
        await DBOS.read_stream_async("1", "lines")
