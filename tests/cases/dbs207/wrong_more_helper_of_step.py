"""A helper of the step, and a helper of the workflow, do the changing and the reading."""

from dbos import DBOS


def put(order: dict, key: str, value: object) -> None:
    order[key] = value  # DBS207: order


@DBOS.step()
def pay(order: dict) -> None:
    put(order, "paid", True)


def is_paid(order: dict) -> bool:
    return bool(order["paid"])


@DBOS.workflow()
def checkout(number: str) -> bool:
    order = {"number": number}
    pay(order)
    return is_paid(order)
