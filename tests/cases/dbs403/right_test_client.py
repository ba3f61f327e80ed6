"""A client of the application runs its lifespan, and threads, libraries and guards launch as well."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from dbos import DBOS
from fastapi import FastAPI
from fastapi.testclient import TestClient
from shop_runtime import running, start


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    DBOS.launch()
    yield
    DBOS.destroy()


DBOS(config={"name": "shop"})
app = FastAPI(lifespan=lifespan)


@DBOS.workflow()
def ship(order: str) -> str:
    return order


def launch() -> None:
    DBOS.launch()


def with_client() -> None:
    with TestClient(app) as client:
        client.get("/")
        ship("42")


def with_unknown() -> None:
    with running():
        ship("42")


def in_thread() -> None:
    thread = threading.Thread(target=launch)
    thread.start()
    thread.join()
    ship("42")


if __name__ == "__main__":
    with_client()
    with_unknown()
    in_thread()
    start()
    ship("42")
