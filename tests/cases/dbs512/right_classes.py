"""Classes that register a workflow, or keep it as it is."""

from collections.abc import Callable
from typing import Any

from dbos import DBOS


class Registry:
    def __init__(self) -> None:
        self.functions: dict[str, Callable[..., Any]] = {}

    def __call__(self, function: Callable[..., Any]) -> Callable[..., Any]:
        self.functions[function.__name__] = function
        return function

    def named(self, name: str) -> Callable[..., Any]:
        def register(function: Callable[..., Any]) -> Callable[..., Any]:
            self.functions[name] = function
            return function

        return register


class Tool:
    """What a language model may call."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.description = function.__doc__

    def __call__(self, *args: Any) -> Any:
        return self.function(*args)


class Background:
    """A way to start a workflow."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function

    def __call__(self, *args: Any) -> str:
        handle = DBOS.start_workflow(self.function, *args)
        return handle.workflow_id


registry = Registry()


@registry
@DBOS.workflow()
def bill(order: str) -> None: ...


@registry.named("ship")
@DBOS.workflow()
def ship(order: str) -> None: ...


@Tool
@DBOS.workflow()
def remind(order: str) -> None: ...


@Background
@DBOS.workflow()
def take(order: str) -> None: ...
