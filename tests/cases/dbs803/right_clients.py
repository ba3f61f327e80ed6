# enable: DBS803
"""Clients that are destroyed, that live as long as the program, or that somebody else may destroy."""

import contextlib
import functools
from collections.abc import AsyncIterator, Iterator
from typing import Any

import click
from dbos import DBOSClient, EnqueueOptions
from fastapi import Depends, FastAPI
from sqlalchemy import create_engine

URL = "postgresql://shop@localhost/shop"
BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}
shared = DBOSClient(system_database_url=URL)
engine = create_engine(URL)
kept: DBOSClient | None = None


@contextlib.asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    client = DBOSClient(system_database_url=URL)
    app.state.client = client
    yield


app = FastAPI(lifespan=lifespan)


@app.post("/orders")
def take(order: str) -> None:
    shared.enqueue(BILL, order)


@app.post("/orders/tidy")
def take_tidily(order: str) -> None:
    client = DBOSClient(system_database_url=URL)
    try:
        client.enqueue(BILL, order)
    finally:
        client.destroy()


def by_stack(order: str) -> None:
    with contextlib.ExitStack() as stack:
        client = DBOSClient(system_database_url=URL)
        stack.callback(client.destroy)
        client.enqueue(BILL, order)


def destroyed_sometimes(order: str, last: bool) -> None:
    client = DBOSClient(system_database_url=URL)
    client.enqueue(BILL, order)
    if last:
        client.destroy()


def get_client() -> Iterator[DBOSClient]:
    client = DBOSClient(system_database_url=URL)
    try:
        yield client
    finally:
        client.destroy()


@app.post("/orders/given")
def take_given(order: str, client: DBOSClient = Depends(get_client)) -> None:
    client.enqueue(BILL, order)


def make() -> DBOSClient:
    return DBOSClient(system_database_url=URL)


@functools.lru_cache
def cached() -> DBOSClient:
    return DBOSClient(system_database_url=URL)


@functools.cache
def cached_list() -> list[Any]:
    client = DBOSClient(system_database_url=URL)
    return list(client.list_workflows())


def by_cache(order: str) -> None:
    client = cached()
    client.enqueue(BILL, order)


def lazily() -> DBOSClient:
    global kept
    if kept is None:
        kept = DBOSClient(system_database_url=URL)
    return kept


def by_lazy(order: str) -> None:
    client = lazily()
    client.enqueue(BILL, order)


def by_shared(order: str) -> None:
    client = shared
    client.enqueue(BILL, order)


def handed_on(order: str, run: Any) -> None:
    client = DBOSClient(system_database_url=URL)
    run(client, order)


def finish(client: DBOSClient, order: str) -> None:
    client.enqueue(BILL, order)
    client.destroy()


def handed_to_helper(order: str) -> None:
    client = DBOSClient(system_database_url=URL)
    finish(client, order)


def bound(order: str) -> Any:
    client = DBOSClient(system_database_url=URL)
    return client.enqueue


def kept_in(clients: dict[str, DBOSClient], tenant: str) -> None:
    client = DBOSClient(system_database_url=URL)
    clients[tenant] = client


def own_engine(order: str) -> None:
    client = DBOSClient(system_database_engine=engine)
    client.enqueue(BILL, order)


def given(client: DBOSClient, order: str) -> None:
    client.enqueue(BILL, order)


def by_name(order: str) -> None:
    client = DBOSClient(system_database_url=URL)
    client.enqueue(BILL, order)
    getattr(client, "destroy")()


class Worker:
    def run(self) -> None:
        client = DBOSClient(system_database_url=URL)
        while True:
            print(client.list_workflows())


class Shop:
    def __init__(self) -> None:
        self.client = DBOSClient(system_database_url=URL)
        client = DBOSClient(system_database_url=URL)
        client.list_workflows()

    def take(self, order: str) -> None:
        self.client.enqueue(BILL, order)


def main() -> None:
    client = DBOSClient(system_database_url=URL)
    client.enqueue(BILL, "42")
    bill_by_name("43")


def bill_by_name(order: str) -> None:
    client = DBOSClient(system_database_url=URL)
    client.enqueue(BILL, order)


@click.command()
def bill_all() -> None:
    client = DBOSClient(system_database_url=URL)
    client.enqueue(BILL, "42")


def create_app() -> FastAPI:
    client = DBOSClient(system_database_url=URL)
    client.list_workflows()
    return app


def once() -> None:
    client = DBOSClient(system_database_url=URL)
    client.enqueue(BILL, "42")


class Client:
    def __init__(self, system_database_url: str) -> None:
        self.url = system_database_url

    def enqueue(self, options: object) -> None: ...


def look_alike() -> None:
    client = Client(system_database_url=URL)
    client.enqueue(BILL)


if __name__ == "__main__":
    once()


@contextlib.contextmanager
def destroyed_by_others() -> Iterator[DBOSClient]:
    yield DBOSClient(system_database_url=URL)


def enqueue_with_others(order: str) -> None:
    with destroyed_by_others() as client:
        client.enqueue({"workflow_name": "bill", "queue_name": "bills"}, order)
        client.destroy()
