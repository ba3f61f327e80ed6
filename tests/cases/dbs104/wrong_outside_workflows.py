"""Coroutines that are dropped where certainly no workflow runs: to await them adds no checkpoint."""

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


@DBOS.step()
async def notify(order: str) -> None: ...


@DBOS.workflow()
async def ship(order: str) -> None:
    await notify(order)


@DBOS.step()
async def pack(order: str) -> None:
    notify(order)  # DBS104
    DBOS.send_async("shop", order)  # DBS104
    DBOS.sleep_async(1)  # DBS104


@app.post("/orders")
async def create(order: str) -> str:
    ship(order)  # DBS104
    DBOS.start_workflow_async(ship, order)  # DBS104
    DBOS.set_event_async("state", order)  # DBS104
    return order
