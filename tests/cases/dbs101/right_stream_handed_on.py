"""A generator that the coroutine does not iterate: the framework runs it in a thread."""

from dbos import DBOS
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()


@app.get("/log/{job}")
async def log(job: str) -> StreamingResponse:
    return StreamingResponse(DBOS.read_stream(job, "log"))


@app.get("/rows/{job}")
async def rows(job: str) -> StreamingResponse:
    return StreamingResponse(DBOS.read_stream_async(job, "rows"))
