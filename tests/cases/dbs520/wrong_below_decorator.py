"""Workflows above decorators of the project."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dbos import DBOS


def logged(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def inner(*args: Any) -> Any:
        print(function.__name__)
        return function(*args)

    return inner


@dataclass
class Order:  # DBS520: what `bill` is given
    number: int


@DBOS.workflow()
@logged
def bill(order: Order) -> None:
    print(order)


if __name__ == "__main__":
    DBOS(config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"})
    DBOS.launch()
    bill(Order(1))
