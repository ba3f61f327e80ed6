"""In the right order, or in one that nobody knows."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from dbos import DBOS, AsyncSQLAlchemyDatasource, DBOSClient, DBOSConfig, Debouncer, SQLAlchemyDatasource
from fastapi import FastAPI

config: DBOSConfig = {"name": "shop"}
URL = "postgresql://localhost/orders"
orders = SQLAlchemyDatasource.create(URL)
mails = asyncio.run(AsyncSQLAlchemyDatasource.create(URL))
client = DBOSClient(system_database_url=URL)
app = FastAPI()


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
def ship(order: str) -> str:
    return charge(order)


debouncer = Debouncer.create(ship)


def plain() -> None:
    DBOS(config=config)
    DBOS.listen_queues(["mails"])
    charge("41")
    DBOS.run_step(None, charge, "41")
    DBOS.launch()
    DBOS.register_queue("mails")
    ship("42")
    DBOS.destroy()


def again() -> None:
    DBOS.destroy()
    DBOS(config=config)
    DBOS.launch()
    ship("42")


def branches(fresh: bool, orders_: list[str]) -> None:
    DBOS(config=config)
    if not fresh:
        DBOS.launch()
    DBOS.register_queue("mails")
    if fresh:
        DBOS.launch()
    for order in orders_:
        ship(order)


def loops() -> None:
    for name in ("north", "south"):
        DBOS(config={"name": name})
        DBOS.launch()
        ship(name)
        DBOS.destroy()


def handlers() -> None:
    try:
        DBOS.launch()
    except Exception:
        print("no database")
    DBOS.listen_queues(["mails"])


def given(prepare: Callable[[], None]) -> None:
    DBOS.destroy()
    prepare()
    ship("42")


def later() -> Callable[[], str]:
    DBOS(config=config)
    start = lambda: ship("42")  # noqa: E731
    DBOS.launch()
    return start




@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    DBOS(config=config)
    DBOS.launch()
    await DBOS.register_queue_async("mails", worker_concurrency=2)
    yield
    DBOS.destroy()


@contextmanager
def running() -> Iterator[None]:
    DBOS.launch()
    yield
    ship("42")
    DBOS.destroy()


@app.post("/queues")
def add(name: str) -> None:
    DBOS.register_queue(name, on_conflict="always_update")


async def main() -> None:
    global mails
    DBOS(config=config)
    mails = await AsyncSQLAlchemyDatasource.create(URL)
    DBOS.launch()
    await asyncio.Event().wait()


def waits_for_others(ready: threading.Event) -> None:
    ready.wait()
    threading.Event().wait(5)
    DBOS.launch()


def pools() -> None:
    DBOS.launch()
    with ThreadPoolExecutor() as pool:
        pool.submit(print, "42")


def by_environment() -> str | None:
    if "WORKER" in os.environ:
        DBOS(config=config)
        DBOS.launch()
        return None
    return ship("42")


if __name__ == "__main__":
    DBOS(config=config)
    DBOS.launch()
    ship("42")
    uvicorn.run(app, host="0.0.0.0", port=8000)
