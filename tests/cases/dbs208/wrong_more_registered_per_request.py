"""Registrations in handlers, in workflows, and in functions that run them at once."""

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


@app.post("/orders/{order}")
def place(order: str) -> str:
    @DBOS.workflow()  # DBS208: handle
    def handle() -> str:
        return order

    return DBOS.start_workflow(handle).workflow_id


@DBOS.workflow()
def outer(orders: list[str]) -> list[str]:
    results = []
    for order in orders:
        step = DBOS.step(name="inner")(lambda: order)  # DBS208
        results.append(step())
    return results


def process(order: str) -> str:
    @DBOS.step()  # DBS208: pay
    def pay() -> str:
        return order

    return pay()


@DBOS.workflow()
def run(order: str) -> str:
    return process(order)
