"""Functions that are passed, and calls that return functions."""

import functools
from collections.abc import Callable
from typing import Any

from dbos import DBOS


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@DBOS.workflow()
def ship(order: str) -> str:
    return order


def pick(order: str) -> Callable[[str], str]:
    return bill if order else ship


def pick_untyped(order: str):  # type: ignore[no-untyped-def]
    return {"a": bill, "b": ship}[order]


def made(order: str) -> Callable[[], str]:
    def inner() -> str:
        return order

    return inner


def anything(order: str) -> Any:
    return REGISTRY.get(order)


REGISTRY: dict[str, Any] = {}


class Fetch:
    def __call__(self) -> str:
        return ""


def take(order: str, factory: Any) -> None:
    DBOS.start_workflow(bill, order)
    DBOS.start_workflow(pick(order), order)
    DBOS.start_workflow(pick_untyped(order), order)
    DBOS.start_workflow(anything(order), order)
    DBOS.start_workflow(factory(order), order)
    DBOS.enqueue_workflow("bills", REGISTRY.get(order), order)
    DBOS.enqueue_workflow("bills", bill, pick(order)(order))


@DBOS.workflow()
def work(order: str) -> None:
    DBOS.run_step(None, made(order))
    DBOS.run_step(None, functools.partial(print, order))
    DBOS.run_step(None, Fetch())
    DBOS.run_step(None, lambda: order)
    DBOS.run_step(None, factory_of(order))
    DBOS.run_step(None, either(order))
    DBOS.run_step(None, wrapped(order))


def factory_of(order: str) -> Any:
    return lambda: order


def either(order):
    if order:
        return REGISTRY[order]
    return "none"


@functools.cache
def wrapped(order):
    return f"{order}"
