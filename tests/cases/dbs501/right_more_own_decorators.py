"""Decorators that can be written with and without parentheses, and ones that others made."""

import functools
from collections.abc import Callable
from typing import Any

from llama_index.core.workflow import Workflow, step
from prefect import flow, task
from temporalio import activity, workflow

from dbos import DBOS


def durable(function: Callable | None = None, /, **options: Any):
    def decorate(inner: Callable):
        return DBOS.workflow(**options)(inner)

    return decorate if function is None else decorate(function)


def recorded(function=None, *, retries: int = 0):
    if function is None:
        return functools.partial(recorded, retries=retries)
    return DBOS.step(retries_allowed=retries > 0)(function)


def either(*args, **kwargs):
    if len(args) == 1 and callable(args[0]) and not kwargs:
        return DBOS.step()(args[0])
    return DBOS.step(*args, **kwargs)


retrying = functools.partial(DBOS.step, retries_allowed=True, max_attempts=5)
plain_step = DBOS.step()
named = DBOS.workflow(name="named")


@durable
def one() -> None: ...


@durable(name="two")
def two() -> None: ...


@recorded
def three() -> None: ...


@recorded(retries=3)
def four() -> None: ...


@either
def five() -> None: ...


@either(name="six")
def six() -> None: ...


@retrying()
def seven() -> None: ...


@plain_step
def eight() -> None: ...


@named
def nine() -> None: ...


class Agent(Workflow):
    @step
    async def think(self, event: Any) -> Any:
        return event


@workflow.defn
class Greeting:
    @workflow.run
    async def run(self) -> None: ...


@activity.defn
async def greet() -> None: ...


@flow
def load() -> None: ...


@task
def extract() -> None: ...
