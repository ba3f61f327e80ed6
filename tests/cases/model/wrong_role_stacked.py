"""Among other decorators."""

import functools
import time

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        started = time.monotonic()
        try:
            return function(*args, **kwargs)
        finally:
            print(function.__name__, time.monotonic() - started)

    return wrapper


def tagged(tag: str):
    def mark(function):
        function.tag = tag
        return function

    return mark


@DBOS.step()
@timed
def wait_below(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@timed
@DBOS.step()
def wait_above(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@tagged("orders")
@DBOS.step(retries_allowed=True)
@tagged("waits")
def wait_between(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@app.get("/wait")
@DBOS.step()
def wait_route(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@app.get("/orders")
@app.post("/orders")
@DBOS.workflow()
def handle(order: str) -> str:
    return DBOS.recv(order)


@DBOS.step()
def handle_again(order: str) -> str:
    return handle(order)  # DBS201
