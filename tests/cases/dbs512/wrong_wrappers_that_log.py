"""Wrappers that write down with DBOS what they see: they mean to run inside the workflow."""

import functools
from collections.abc import Awaitable, Callable
from typing import Any

from dbos import DBOS

Function = Callable[..., Awaitable[Any]]


def described(text: str) -> Callable[[Function], Function]:
    def decorate(function: Function) -> Function:
        @functools.wraps(function)
        async def wrapper(*args: Any, **kwargs: Any) -> Any:
            DBOS.logger.info(f"{text} begins as {DBOS.workflow_id}")
            try:
                return await function(*args, **kwargs)
            except Exception:
                DBOS.logger.exception("%s failed", text)
                raise

        return wrapper

    return decorate


def measured(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*args: Any) -> Any:
        result = function(*args)
        DBOS.span.set_attribute("workflow", str(DBOS.workflow_id))
        return result

    return wrapper


@described("the oven")  # DBS512
@DBOS.workflow()
async def bake(cake: str) -> str:
    return cake


@measured  # DBS512
@DBOS.workflow()
def serve(cake: str) -> str:
    return cake
