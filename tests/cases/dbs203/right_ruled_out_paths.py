"""Endpoints and scripts that do not take the path with the operation."""

import time

from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()


def publish(state: str, durable: bool = False) -> str:
    if durable:
        DBOS.set_event("state", state)
    return state


def wait(seconds: float, durable: bool = True) -> None:
    if not durable:
        time.sleep(seconds)
        return
    DBOS.sleep(seconds)


def publish_where_possible(state: str) -> None:
    if DBOS.workflow_id is not None:
        DBOS.set_event("state", state)


def publish_unless_outside(state: str) -> None:
    if not DBOS.workflow_id:
        return
    DBOS.set_event("state", state)


@app.get("/orders/{order}")
def show(order: str) -> str:
    wait(0.1, durable=False)
    publish_where_possible("seen")
    publish_unless_outside("seen")
    return publish(order)


@DBOS.workflow()
def ship(order: str) -> str:
    wait(5.0)
    publish_where_possible("shipping")
    publish_unless_outside("shipping")
    return publish(order, durable=True)


if __name__ == "__main__":
    wait(0.1, False)
    publish("started")
    # A duration of zero is refused nowhere.
    DBOS.sleep(0)
