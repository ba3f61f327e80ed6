"""The shop's web application: `uvicorn bookshop.app:app`."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from dbos import DBOS, SetWorkflowID
from fastapi import FastAPI

from bookshop.dispatch import open_queues
from bookshop.orders import order
from bookshop.reports import open_schedules
from bookshop.settings import config
from bookshop.store import count


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    DBOS.launch()
    await open_queues()
    await open_schedules()
    yield
    DBOS.destroy()


app = FastAPI(lifespan=lifespan)
DBOS(config=config)


@app.put("/orders/{number}")
def place_order(number: str, title: str, copies: int, address: str) -> str:
    """Take an order. Its number makes it safe to send it twice."""
    with SetWorkflowID(number):
        return DBOS.start_workflow(order, title, copies, address).get_result()


@app.get("/stock")
def stock() -> dict[str, int]:
    return count()
