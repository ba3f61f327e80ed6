"""Wrappers that ask DBOS something, or tell it: they are made for the way in."""

import functools
from collections.abc import Callable
from typing import Any

from dbos import DBOS, SetWorkflowID


def outermost(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*args: Any) -> Any:
        if DBOS.workflow_id is not None:
            raise RuntimeError("not in a workflow")
        DBOS.logger.info("begins")
        return function(*args)

    return wrapper


def once(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(order: str) -> Any:
        DBOS.logger.info("begins")
        with SetWorkflowID(order):
            return function(order)

    return wrapper


@outermost
@DBOS.workflow()
def bake(cake: str) -> str:
    return cake


@once
@DBOS.workflow()
def serve(order: str) -> str:
    return order
