"""A helper that is right in its workflow, and wrong in the endpoint that shares it."""

from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()


def publish(state: str) -> None:
    DBOS.set_event("state", state)  # DBS203: show


@DBOS.workflow()
def ship(order: str) -> str:
    publish("shipping")
    return order


@app.get("/orders/{order}")
def show(order: str) -> str:
    publish("seen")
    return order
