"""Operations that every piece of code may use."""

import os
import threading

import pytest
from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()


@DBOS.step()
def pack(order: str) -> str:
    return order


@DBOS.workflow()
def ship(order: str) -> str:
    DBOS.recv("go")
    return pack(order)


@DBOS.workflow()
async def ship_soon(order: str) -> str:
    await DBOS.recv_async("go")
    return order


@app.post("/orders/{order}/go")
def go(order: str) -> None:
    DBOS.send(order, True, "go")


@app.get("/orders/{order}/state")
def state(order: str):
    return DBOS.get_event(order, "state", timeout_seconds=0)


@app.get("/orders/{order}/lines")
async def lines(order: str) -> list:
    return [line async for line in DBOS.read_stream_async(order, "lines")]


@app.get("/orders/{order}/events")
async def events(order: str) -> dict:
    return await DBOS.get_all_events_async(order)


@app.post("/orders/{order}/cancel")
async def cancel(order: str) -> None:
    await DBOS.cancel_workflow_async(order)


@app.get("/orders")
def orders() -> list[str]:
    return [status.workflow_id for status in DBOS.list_workflows(limit=10)]


@app.post("/soon/{order}")
async def create_soon(order: str) -> str:
    handle = await DBOS.start_workflow_async(ship_soon, order)
    return handle.workflow_id


@app.patch("/orders/{order}")
def change(order: str) -> str:
    DBOS.logger.info("changed %s in %s", order, DBOS.workflow_id)
    return order


def test_ship() -> None:
    handle = DBOS.start_workflow(ship, "book")
    DBOS.send(handle.workflow_id, True, "go")
    assert DBOS.get_event(handle.workflow_id, "state") is None
    assert DBOS.retrieve_workflow(handle.workflow_id).get_result() == "book"
    assert pack("book") == "book"


@pytest.mark.asyncio
async def test_ship_soon() -> None:
    handle = await DBOS.start_workflow_async(ship_soon, "book")
    await DBOS.send_async(handle.workflow_id, True, "go")
    assert await handle.get_result() == "book"


def send_reminder(order: str) -> None:
    DBOS.send(order, "reminder", "reminders")


def remind(order: str) -> None:
    threading.Thread(target=send_reminder, args=(order,)).start()


def main() -> None:
    DBOS(config={"name": "shipping", "system_database_url": os.environ["SHIPPING_DB"]})
    DBOS.launch()
    handle = DBOS.start_workflow(ship, "book")
    DBOS.send(handle.workflow_id, True, "go")
    handle.get_result()
    threading.Event().wait()


if __name__ == "__main__":
    main()
