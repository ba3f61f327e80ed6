"""Coroutines that come to a client through helpers, objects and frameworks."""

from contextlib import asynccontextmanager
from functools import partial
from typing import Annotated

from dbos import DBOS, DBOSClient, EnqueueOptions
from fastapi import Depends, FastAPI

BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}


def make() -> DBOSClient:
    return DBOSClient(system_database_url="sqlite:///shop.sqlite")


@asynccontextmanager
async def lifespan(app: FastAPI):
    client = make()
    client.register_queue("bills")  # DBS805
    yield
    client.destroy()


app = FastAPI(lifespan=lifespan)


@app.post("/orders/{item}")
async def order(item: str, client: Annotated[DBOSClient, Depends(make)]) -> str:
    return client.enqueue(BILL, item).workflow_id  # DBS805


@app.post("/bills/{item}")
async def bill(item: str, client: DBOSClient = Depends(make)) -> str:
    return client.enqueue(BILL, item).workflow_id  # DBS805


class Orders:
    def __init__(self) -> None:
        self.client = DBOSClient(system_database_url="sqlite:///shop.sqlite")

    def put(self, item: str) -> str:
        return self.client.enqueue(BILL, item).workflow_id  # DBS805: through `put`

    async def order(self, item: str) -> str:
        return self.put(item)

    async def tell(self, workflow_id: str) -> None:
        self.client.send(workflow_id, "go")  # DBS805


async def by_partial(client: DBOSClient, workflow_id: str) -> None:
    send = partial(client.send, workflow_id)
    send("go")  # DBS805
    tell = client.send
    tell(workflow_id, "go")  # DBS805


@DBOS.step()
async def in_step(client: DBOSClient, item: str) -> str:
    return client.enqueue(BILL, item).workflow_id  # DBS805
