"""Servers run synchronous generators of a response in worker threads."""

import asyncio
from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from starlette.concurrency import iterate_in_threadpool

from dbos import DBOS

app = FastAPI()


def words(workflow_id: str) -> Iterator[str]:
    for word in DBOS.read_stream(workflow_id, "words"):
        yield f"data: {word}\n\n"


def result(workflow_id: str) -> Iterator[str]:
    yield "start"
    yield str(DBOS.get_event(workflow_id, "result"))


@app.get("/words/{workflow_id}")
async def stream(workflow_id: str) -> StreamingResponse:
    return StreamingResponse(words(workflow_id), media_type="text/event-stream")


@app.get("/result/{workflow_id}")
async def stream_result(workflow_id: str) -> StreamingResponse:
    lines = result(workflow_id)
    return StreamingResponse(lines)


async def listen(workflow_id: str) -> list[str]:
    found = []
    async for word in iterate_in_threadpool(words(workflow_id)):
        found.append(word)
    return found + await asyncio.to_thread(list, result(workflow_id))
