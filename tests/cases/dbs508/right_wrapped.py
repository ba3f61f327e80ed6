"""Functions that take the name of the one that they wrap."""

import functools
from collections.abc import Callable

from dbos import DBOS


def durable(function: Callable[[int], int]) -> Callable[[int], int]:
    @DBOS.workflow()
    @functools.wraps(function)
    def run(number: int) -> int:
        return function(number)

    return run


def applied(function: Callable[[int], int]) -> Callable[[int], int]:
    @functools.wraps(function)
    def run(number: int) -> int:
        return function(number)

    return DBOS.workflow()(run)


def renamed(function: Callable[[int], int]) -> Callable[[int], int]:
    def run(number: int) -> int:
        return function(number)

    run.__qualname__ = function.__qualname__
    return DBOS.workflow()(run)


def named(number: int) -> Callable[[int], int]:
    @DBOS.workflow(name=f"named-{number}")
    def run(other: int) -> int:
        return number + other

    return run


def double(number: int) -> int:
    return 2 * number


def half(number: int) -> int:
    return number // 2


def third(number: int) -> int:
    return number // 3


one, two = durable(double), durable(half)
flows = [applied(function) for function in (double, half)]
others = {function.__name__: renamed(function) for function in (half, third)}
numbered = [named(number) for number in range(3)]
