"""Every way to read a stream in the manner of the other kind."""

from typing import Any

import dbos
from dbos import DBOS, DBOSClient
from dbos import DBOS as D

client = DBOSClient(system_database_url="sqlite:///shop.db")


async def in_coroutine(workflow_id: str) -> Any:
    for line in DBOS.read_stream_async(workflow_id, "lines"):  # DBS110: `for` over `DBOS.read_stream_async`
        print(line)
    lines = await DBOS.read_stream_async(workflow_id, "lines")  # DBS110: `await` before
    all_lines = [line for line in D.read_stream_async(workflow_id, "lines")]  # DBS110
    listed = list(dbos.DBOS.read_stream_async(workflow_id, key="lines"))  # DBS110: `list(...)` of
    first = next(DBOS.read_stream_async(workflow_id, "lines"))  # DBS110
    spread = [*DBOS.read_stream_async(workflow_id, "lines")]  # DBS110
    async for line in DBOS.read_stream(workflow_id, "lines"):  # DBS110: `async for ... in DBOS.read_stream_async
        print(line)
    more = await DBOS.read_stream(workflow_id, "lines")  # DBS110
    return lines, all_lines, listed, first, spread, more


async def by_name(workflow_id: str) -> None:
    stream = DBOS.read_stream_async(workflow_id, "lines")  # DBS110
    for line in stream:
        print(line)


async def from_outside(workflow_id: str) -> Any:
    async for line in client.read_stream(workflow_id, "lines"):  # DBS110: client.read_stream_async
        print(line)
    for line in client.read_stream_async(workflow_id, "lines"):  # DBS110
        print(line)
    return [line async for line in client.read_stream(workflow_id, "lines")]  # DBS110


def in_function(workflow_id: str) -> Any:
    for line in DBOS.read_stream_async(workflow_id, "lines"):  # DBS110: `for ... in DBOS.read_stream(...)`
        print(line)
    yield from DBOS.read_stream_async(workflow_id, "lines")  # DBS110


@DBOS.step()
async def in_step(workflow_id: str) -> list[str]:
    return sorted(DBOS.read_stream_async(workflow_id, "lines"))  # DBS110


async def hidden(workflow_id: str) -> None:
    try:
        for line in DBOS.read_stream_async(workflow_id, "lines"):  # DBS110: the `except` around it hides
            print(line)
    except Exception:
        print("no stream")
