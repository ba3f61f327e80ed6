"""Things that look like pools."""

from typing import Any, Callable

from dbos import DBOS


class Inline:
    def submit(self, function: Callable[..., Any], *args: Any) -> Any:
        return function(*args)

    def map(self, function: Callable[..., Any], items: list[Any]) -> list[Any]:
        return [function(item) for item in items]


class Form:
    def submit(self, handler: Any) -> None:
        print(handler)


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
def run(orders: list[str]) -> list[str]:
    inline = Inline()
    inline.submit(charge, orders[0])
    Form().submit(charge)
    first = list(map(charge, orders))
    first.sort(key=len)
    return first + inline.map(charge, orders)
