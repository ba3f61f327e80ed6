"""A helper with such a handler comes by way of a package."""

from dbos import DBOS
from tools import deliver, each


@DBOS.step()
def pack(order: str) -> str:
    return order


@DBOS.workflow()
def send(order: str) -> str:
    deliver(order)  # DBS314
    return pack(order)


@DBOS.workflow()
def send_all(orders: list[str]) -> int:
    return each(orders, pack)  # DBS314
