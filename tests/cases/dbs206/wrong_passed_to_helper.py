"""The helper changes what it is given: here an object of the module."""

from dbos import DBOS

SEEN: list[str] = []


@DBOS.step()
def charge(order: str) -> str:
    return order


def remember(orders: list[str], order: str) -> None:
    orders.append(order)  # DBS206


@DBOS.workflow()
def checkout(order: str) -> str:
    remember(SEEN, order)
    return charge(order)
