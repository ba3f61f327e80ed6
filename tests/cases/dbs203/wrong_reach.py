"""The operation lies in code that an endpoint reaches."""

import asyncio
import contextlib
import functools

from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()


def announce(order: str) -> None:
    DBOS.set_event("order", order)  # DBS203: create


def announce_all(orders: list[str]) -> None:
    for order in orders:
        announce(order)


@app.post("/orders")
def create(order: str) -> str:
    announce_all([order])
    return order


class Board:
    def __init__(self, name: str) -> None:
        self.name = name

    def post(self, text: str) -> None:
        self._write(text)

    def _write(self, text: str) -> None:
        DBOS.write_stream(self.name, text)  # DBS203

    @property
    def is_new(self) -> bool:
        return DBOS.patch("board")  # DBS203


class LoudBoard(Board):
    def post(self, text: str) -> None:
        super().post(text.upper())


@app.post("/board")
def post(text: str) -> bool:
    board = LoudBoard("board")
    board.post(text)
    return board.is_new


@app.get("/nested")
def nested() -> None:
    def pause() -> None:
        DBOS.sleep(1)  # DBS203

    pause()


@app.get("/events")
def events(names: list[str]) -> None:
    [DBOS.set_event(name, 1) for name in names]  # DBS203


def set_one(name: str) -> None:
    DBOS.set_event(name, 1)  # DBS203


@app.get("/mapped")
def mapped(names: list[str]) -> None:
    list(map(set_one, names))


@app.get("/partial")
def partial() -> None:
    mark = functools.partial(DBOS.set_event, "marked")
    mark(True)  # DBS203


def on_paid() -> None:
    DBOS.set_event("paid", True)  # DBS203


HOOKS = {"paid": on_paid}


@app.post("/hooks/{name}")
def hook(name: str) -> None:
    HOOKS[name]()


@contextlib.contextmanager
def reported(name: str):
    DBOS.set_event(name, "begin")  # DBS203
    yield
    DBOS.set_event(name, "end")  # DBS203


@app.get("/reported")
def report() -> str:
    with reported("report"):
        return "report"


async def pause_soon(seconds: float) -> None:
    await DBOS.sleep_async(seconds)  # DBS203


@app.get("/pause")
async def pause_route() -> None:
    await pause_soon(1)


async def remind(seconds: float) -> None:
    await DBOS.sleep_async(seconds)  # DBS203


@app.get("/remind")
async def remind_route() -> None:
    task = asyncio.create_task(remind(60))
    task.add_done_callback(lambda done: DBOS.logger.info("%s", done))


def sleep_in_thread() -> None:
    DBOS.sleep(1)  # DBS203


@app.get("/thread")
async def thread_route() -> None:
    await asyncio.to_thread(sleep_in_thread)
    await asyncio.to_thread(DBOS.sleep, 1)  # DBS203


def counted(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        DBOS.set_event("count", 1)  # DBS203
        return function(*args, **kwargs)

    return wrapper


@app.get("/counted")
@counted
def counted_route() -> str:
    return "counted"


def wait_if(durable: bool = False) -> None:
    if durable:
        DBOS.sleep(1)  # DBS203


@app.get("/wait")
def wait_route() -> None:
    wait_if(durable=True)
