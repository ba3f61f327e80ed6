"""Workflows are started from workflows, from endpoints and from scripts."""

import asyncio

from fastapi import FastAPI

from dbos import DBOS, Debouncer, SetEnqueueOptions, SetWorkflowID

app = FastAPI()


@DBOS.step()
def charge(order: str) -> str:
    return f"charged {order}"


@DBOS.step()
async def charge_soon(order: str) -> str:
    return f"charged {order}"


@DBOS.workflow()
def pay(order: str) -> str:
    return charge(order)


@DBOS.workflow()
async def pay_soon(order: str) -> str:
    return await charge_soon(order)


refresh = Debouncer.create(pay)


def start_all(orders: list[str]) -> list[str]:
    return [DBOS.start_workflow(pay, order).workflow_id for order in orders]


@DBOS.workflow()
def checkout(orders: list[str]) -> list[str]:
    # Children of a workflow, in every form.
    first = DBOS.start_workflow(pay, orders[0])
    second = DBOS.enqueue_workflow("payments", pay, orders[0])
    refresh.debounce(orders[0], 5.0, orders[0])
    third = pay(orders[0])
    ids = start_all(orders)
    with SetWorkflowID(f"pay-{orders[0]}"):
        fourth = pay(orders[0])
    return [first.get_result(), second.get_result(), third, fourth, *ids]


@DBOS.workflow()
async def checkout_soon(order: str) -> str:
    handle = await DBOS.start_workflow_async(pay_soon, order)
    await DBOS.enqueue_workflow_async("payments", pay_soon, order)
    await pay_soon(order)
    # A synchronous child keeps its parent through asyncio.to_thread.
    await asyncio.to_thread(pay, order)
    return await handle.get_result()


@app.post("/orders/{order}")
def create_order(order: str) -> str:
    with SetWorkflowID(order):
        return DBOS.start_workflow(pay, order).workflow_id


@app.post("/orders/{order}/soon")
async def create_order_soon(order: str) -> str:
    handle = await DBOS.start_workflow_async(pay_soon, order)
    return handle.workflow_id


@app.post("/orders/{order}/queue")
def queue_order(order: str) -> str:
    with SetEnqueueOptions(deduplication_id=order):
        return DBOS.enqueue_workflow("payments", pay, order).workflow_id


@app.post("/orders/{order}/now")
def pay_now(order: str) -> str:
    # Steps are plain functions outside workflows.
    charge(order)
    return pay(order)


def main() -> None:
    DBOS.start_workflow(checkout, ["a", "b"]).get_result()
    # A step may be started like a workflow.
    DBOS.enqueue_workflow("payments", charge, "c")


# A workflow stacked under a route stays a workflow.
@app.get("/checkout/{order}")
@DBOS.workflow()
def checkout_route(order: str) -> str:
    DBOS.start_workflow(pay, order)
    return order


# A helper that nothing durable reaches.
def start_later(order: str) -> None:
    DBOS.start_workflow(pay, order)
