"""Attributes and parameters called step and workflow."""

from collections.abc import Callable
from dataclasses import dataclass

from dbos import DBOS


class Builder:
    def __init__(self) -> None:
        self.steps: list[Callable] = []

    def step(self, function: Callable) -> Callable:
        self.steps.append(function)
        return function

    workflow = step


builder = Builder()


@builder.step
def one() -> None: ...


@builder.workflow
def two() -> None: ...


@dataclass
class Options:
    decorator: Callable = DBOS.step
    workflow: Callable = DBOS.workflow


def register(function: Callable, options: Options) -> Callable:
    return options.decorator()(function)


def choose(durable: bool) -> Callable:
    return DBOS.step if durable else lambda: lambda function: function


def is_step(decorator: Callable) -> bool:
    return decorator is DBOS.step or decorator == DBOS.workflow


@choose(True)()
def three() -> None: ...


@(DBOS.step() if __debug__ else lambda function: function)
def four() -> None: ...


table = {"step": DBOS.step, "workflow": DBOS.workflow}


@table["step"]()
def five() -> None: ...


print(register(one, Options()), is_step(DBOS.step), callable(DBOS.workflow), repr(DBOS.step))
isinstance(DBOS.step, Callable)
hasattr(DBOS.step, "__name__")
