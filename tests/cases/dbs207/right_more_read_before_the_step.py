"""The workflow reads the argument before the step only, or writes over it."""

from dbos import DBOS


@DBOS.step()
def mark(order: dict) -> None:
    order["marked"] = True
    print(order)


@DBOS.workflow()
def last(order: dict) -> int:
    total = sum(order["lines"])
    mark(order)
    return total


@DBOS.workflow()
def overwritten(order: dict) -> dict:
    mark(order)
    order = {"fresh": True}
    return order


@DBOS.workflow()
def loop(orders: list[dict]) -> int:
    count = 0
    for order in orders:
        count += len(order["lines"])
        mark(order)
    return count
