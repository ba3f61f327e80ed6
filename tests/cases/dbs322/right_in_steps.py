"""The client in steps, transactions, handlers, tests and other programs."""

import asyncio

from dbos import DBOS, DBOSClient, SQLAlchemyDatasource
from fastapi import FastAPI

app = FastAPI()
ds = SQLAlchemyDatasource.create("postgresql://shop")
client = DBOSClient(system_database_url="postgresql://bills")
BILL = {"queue_name": "bills", "workflow_name": "bill"}


def tell(order: str, state: str) -> None:
    client.send(order, state)


@DBOS.step()
def enqueue(order: str) -> str:
    handle = client.enqueue({**BILL, "workflow_id": f"bill-{order}"}, order)
    return handle.workflow_id


@DBOS.step()
def tell_paid(order: str) -> None:
    tell(order, "paid")


@DBOS.step()
async def enqueue_soon(order: str) -> str:
    return (await client.enqueue_async(BILL, order)).workflow_id


@DBOS.step()
def waiting(one: DBOSClient) -> int:
    return len(one.list_queued_workflows())


@ds.transaction
def store_and_enqueue(order: str) -> None:
    client.enqueue_in_transaction(ds.sql_session(), BILL, order)


@DBOS.workflow()
def with_steps(order: str) -> str:
    tell_paid(order)
    return enqueue(order)


@DBOS.workflow()
async def with_async_step(order: str) -> str:
    return await enqueue_soon(order)


@DBOS.workflow()
async def in_thread(order: str) -> str:
    return await asyncio.to_thread(enqueue, order)


@DBOS.workflow()
def with_transaction(order: str) -> None:
    store_and_enqueue(order)


@DBOS.workflow()
def client_for_a_step() -> int:
    return waiting(client)


@DBOS.workflow()
def with_method(order: str) -> None:
    DBOS.run_step({"name": "tell"}, client.send, order, "paid")


@DBOS.workflow()
def with_lambda(order: str) -> str:
    return DBOS.run_step({"name": "bill"}, lambda: client.enqueue(BILL, order).workflow_id)


@DBOS.workflow()
def with_helper(order: str) -> None:
    DBOS.run_step({"name": "tell"}, tell, order, "paid")


@DBOS.workflow()
async def with_coroutine_function(order: str) -> None:
    async def send() -> None:
        await client.send_async(order, "paid")

    await DBOS.run_step_async({"name": "send"}, send)


class Billing:
    def __init__(self) -> None:
        self.client = DBOSClient(system_database_url="postgresql://bills")

    @DBOS.step()
    def bill(self, order: str) -> str:
        return self.client.enqueue(BILL, order).workflow_id

    def options(self) -> dict[str, str]:
        return dict(BILL)


billing = Billing()


@DBOS.workflow()
def with_step_of_object(order: str) -> str:
    return billing.bill(order) + billing.options()["queue_name"]


@app.post("/orders/{order}")
def order_route(order: str) -> str:
    return client.enqueue(BILL, order).workflow_id


@app.get("/orders/{order}")
async def state_route(order: str) -> object:
    return await client.get_event_async(order, "state", 0)


def nobody_reaches(order: str) -> None:
    client.cancel_workflow(order)


def test_bill() -> None:
    handle = client.enqueue(BILL, "order")
    assert handle.get_result() == "billed"


def main() -> None:
    for status in client.list_workflows():
        print(status.workflow_id)
    client.destroy()


if __name__ == "__main__":
    main()
