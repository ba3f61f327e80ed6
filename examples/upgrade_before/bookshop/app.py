"""The shop's web application: `uvicorn bookshop.app:app`."""

from dbos import DBOS, SetWorkflowID
from fastapi import FastAPI

from bookshop import reports  # noqa: F401  # the schedule
from bookshop.orders import order
from bookshop.settings import config
from bookshop.store import count

app = FastAPI()
DBOS(config=config, fastapi=app)


@app.put("/orders/{number}")
def place_order(number: str, title: str, copies: int, address: str) -> str:
    """Take an order. Its number makes it safe to send it twice."""
    with SetWorkflowID(number):
        return DBOS.start_workflow(order, title, copies, address).get_result()


@app.get("/stock")
def stock() -> dict[str, int]:
    return count()
