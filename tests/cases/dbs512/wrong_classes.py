"""Classes whose objects wrap a workflow."""

import functools
import time
from collections.abc import Callable
from typing import Any

from dbos import DBOS


class Timed:
    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        functools.update_wrapper(self, function)

    def __call__(self, *args: Any) -> Any:
        start = time.monotonic()
        try:
            return self.function(*args)
        finally:
            print(time.monotonic() - start)


class Retried:
    def __init__(self, times: int) -> None:
        self.times = times

    def __call__(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def retried(*args: Any) -> Any:
            for _ in range(self.times):
                try:
                    return function(*args)
                except ValueError:
                    continue

        return retried


twice = Retried(2)


@Timed  # DBS512: `@Timed` wraps the workflow `bill` from above
@DBOS.workflow()
def bill(order: str) -> None: ...


@Retried(3)  # DBS512: `@Retried`
@DBOS.workflow()
def ship(order: str) -> None: ...


@twice  # DBS512
@DBOS.workflow()
def remind(order: str) -> None: ...


@DBOS.workflow()
@twice
def take(order: str) -> None: ...
