"""A decorator of the project that takes the name."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from dbos import DBOS

F = TypeVar("F", bound=Callable[..., Any])


def workflow(name: str | None = None, **options: Any) -> Callable[[F], F]:
    return cast(Callable[[F], F], DBOS.workflow(name=name, **options))
