"""A route, a command or a test stacked on a workflow is a workflow."""

import click
from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()


@DBOS.step()
def pack(order: str) -> str:
    DBOS.set_event("packed", order)
    return order


def publish(state: str) -> None:
    DBOS.set_event("state", state)


@app.post("/orders/{order}")
@DBOS.workflow()
def ship(order: str) -> str:
    publish("shipping")
    DBOS.sleep(5)
    return pack(order)


@app.post("/orders/{order}/soon")
@DBOS.workflow()
async def ship_soon(order: str) -> str:
    await DBOS.set_event_async("state", "shipping")
    await DBOS.sleep_async(5)
    return order


@app.get("/orders/{order}")
@app.get("/shipments/{order}")
@DBOS.workflow()
def watch(order: str):
    return DBOS.recv(order)


@click.command()
@click.argument("order")
@DBOS.workflow()
def ship_from_console(order: str) -> None:
    DBOS.sleep(1)
    pack(order)


@DBOS.workflow()
def test_workflow(order: str) -> str:
    # Named like a test, but durable itself.
    DBOS.sleep(1)
    return pack(order)


@app.post("/started/{order}")
def start(order: str) -> str:
    # What the started or called workflow does, it does in the workflow.
    ship(order)
    return DBOS.start_workflow(ship, order).workflow_id


@app.post("/packed/{order}")
def pack_only(order: str) -> str:
    return pack(order)
