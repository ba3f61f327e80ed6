"""Programs that wait, serve, work, or end on purpose."""

import signal
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import click
import uvicorn
from dbos import DBOS
from fastapi import FastAPI


@DBOS.workflow()
def ship(order: str) -> str:
    return order


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    await DBOS.register_queue_async("mails")
    yield


app = FastAPI(lifespan=lifespan)


def start() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    DBOS.register_queue("mails")


@click.group()
def cli() -> None: ...


@cli.command()
def waits() -> None:
    start()
    threading.Event().wait()


@cli.command()
def loops() -> None:
    start()
    while True:
        time.sleep(1)


@cli.command()
def serves() -> None:
    start()
    uvicorn.run(app)


@cli.command()
def works() -> None:
    start()
    ship("42")


@cli.command()
def enqueues() -> None:
    start()
    DBOS.enqueue_workflow("mails", ship, "42")


@cli.command()
def prepares() -> None:
    start()
    DBOS.destroy()


@cli.command()
def keeps_alive() -> None:
    thread = threading.Thread(target=print)
    thread.start()
    start()


@cli.command()
def pauses() -> None:
    start()
    signal.pause()


@cli.command()
def hands_over() -> None:
    start()
    run_for_ever(sys.exit)


def run_for_ever(stop: Callable[[], None]) -> None:
    while input():
        print("still here")
    stop()


if __name__ == "__main__":
    start()
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        DBOS.destroy()
