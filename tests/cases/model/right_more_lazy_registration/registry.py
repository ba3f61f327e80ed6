"""A registry that functions enter by a decorator."""

from collections.abc import Callable

HANDLERS: dict[str, Callable] = {}


def handler(name: str):
    def register(function: Callable) -> Callable:
        HANDLERS[name] = function
        return function

    return register
