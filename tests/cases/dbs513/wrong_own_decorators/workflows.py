"""Wrappers below them, also two of them."""

import functools

from dbos import DBOS
from durable import traced_workflow, workflow


def timed(function):
    def inner(*args):
        print("begin")
        return function(*args)

    return inner


def logged(function):
    @functools.wraps(function)
    def inner(*args):
        return function(*args)

    return inner


@workflow
@timed  # DBS513: `timed.<locals>.inner`
def bill(order: str) -> str:
    return order


@DBOS.workflow()
@logged
@timed  # DBS513: `@timed` hides the name
def ship(order: str) -> str:
    return order


@DBOS.workflow()
@timed  # DBS513
@logged
def send(order: str) -> str:
    return order


@workflow
@logged
def named(order: str) -> str:
    return order


@traced_workflow
def traced(order: str) -> str:
    return order
