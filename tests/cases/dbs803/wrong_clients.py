# enable: DBS803
"""Clients that are made in each call, and that nobody destroys."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import dbos
from dbos import DBOS
from dbos import DBOSClient
from dbos import DBOSClient as Client
from dbos import EnqueueOptions
from fastapi import Depends, FastAPI

app = FastAPI()
URL = "postgresql://shop@localhost/shop"
BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}
LISTENS = True


@app.post("/orders")
def take(order: str) -> str:
    client = DBOSClient(system_database_url=URL)  # DBS803: `client.destroy()`
    return client.enqueue(BILL, order).get_workflow_id()


@app.post("/orders/chained")
def take_chained(order: str) -> None:
    DBOSClient(system_database_url=URL).enqueue(BILL, order)  # DBS803: `DBOSClient`


@app.post("/orders/async")
async def take_async(order: str) -> None:
    client = DBOSClient(system_database_url=URL)  # DBS803: until the garbage collector
    await client.enqueue_async(BILL, order)


@app.get("/orders/{order}")
async def state(order: str) -> object:
    return await Client(system_database_url=URL).retrieve_workflow_async(order)  # DBS803


def with_module(order: str) -> None:
    client = dbos.DBOSClient(system_database_url=URL)  # DBS803
    client.send(order, "paid")


def annotated(order: str) -> None:
    client: DBOSClient = DBOSClient(system_database_url=URL)  # DBS803
    client.send(order, "paid")


def listening(order: str) -> object:
    client = DBOSClient(system_database_url=URL, use_listen_notify=True)  # DBS803: the thread and connection
    return client.get_event(order, "paid", timeout_seconds=5)


def listening_by_constant(order: str) -> object:
    client = DBOSClient(system_database_url=URL, use_listen_notify=LISTENS)  # DBS803: the thread and connection
    return client.get_event(order, "paid", timeout_seconds=5)


def several(orders: list[str]) -> None:
    client = DBOSClient(system_database_url=URL)  # DBS803
    for order in orders:
        client.enqueue(BILL, order)


def in_loop(orders: list[str]) -> None:
    for order in orders:
        client = DBOSClient(system_database_url=URL)  # DBS803
        client.enqueue(BILL, order)


def in_branches(order: str, test: bool) -> None:
    if test:
        client = DBOSClient(system_database_url="sqlite:///test.sqlite")  # DBS803
    else:
        client = DBOSClient(system_database_url=URL)  # DBS803
    client.enqueue(BILL, order)


def tried(order: str) -> None:
    try:
        client = DBOSClient(system_database_url=URL)  # DBS803
        client.enqueue(BILL, order)
    except Exception:
        logging.exception("not enqueued")


def by_walrus(order: str) -> None:
    if (client := DBOSClient(system_database_url=URL)) is not None:  # DBS803
        client.enqueue(BILL, order)


async def in_thread(order: str) -> None:
    client = DBOSClient(system_database_url=URL)  # DBS803
    await asyncio.to_thread(client.enqueue, BILL, order)


@DBOS.step()
def notify(order: str) -> None:
    client = DBOSClient(system_database_url=URL)  # DBS803
    client.send(order, "paid")


def make() -> DBOSClient:
    return DBOSClient(system_database_url=URL)


def by_helper(order: str) -> None:
    client = make()  # DBS803: `client.destroy()`
    client.enqueue(BILL, order)


def by_helper_chained(order: str) -> None:
    make().enqueue(BILL, order)  # DBS803: `make`


class Shop:
    def take(self, order: str) -> None:
        client = DBOSClient(system_database_url=URL)  # DBS803
        client.enqueue(BILL, order)


def main(orders: list[str]) -> None:
    for order in orders:
        client = DBOSClient(system_database_url=URL)  # DBS803
        client.enqueue(BILL, order)


def only_checked() -> bool:
    DBOSClient(system_database_url=URL)  # DBS803
    return True


def nested(orders: list[str]) -> None:
    client = DBOSClient(system_database_url=URL)  # DBS803

    def enqueue(order: str) -> None:
        client.enqueue(BILL, order)

    for order in orders:
        enqueue(order)


def enqueue(client: DBOSClient, order: str) -> None:
    client.enqueue(BILL, order)


def handed_to_helper(order: str) -> None:
    client = DBOSClient(system_database_url=URL)  # DBS803
    enqueue(client, order)


def run(orders: list[str]) -> None:
    for order in orders:
        again(order)


def again(order: str) -> None:
    client = DBOSClient(system_database_url=URL)  # DBS803
    client.enqueue(BILL, order)


if __name__ == "__main__":
    run([])


def lent() -> Iterator[DBOSClient]:
    client = DBOSClient(system_database_url=URL)  # DBS803
    yield client


@contextmanager
def lent_in_block() -> Iterator[DBOSClient]:
    yield DBOSClient(system_database_url=URL)  # DBS803


def list_lent(client: DBOSClient = Depends(lent)) -> int:
    with lent_in_block() as other:
        return len(client.list_workflows()) + len(other.list_workflows())
