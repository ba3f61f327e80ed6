"""A property is a call that looks like an attribute."""

import functools

from dbos import DBOS


class Order:
    def __init__(self, number: str) -> None:
        self.number = number

    @property
    def approval(self) -> str:
        return DBOS.recv(self.number)  # DBS202

    @functools.cached_property
    def invoice(self) -> str:
        return DBOS.recv(f"invoice-{self.number}")  # DBS202

    @property
    def label(self) -> str:
        return f"#{self.number}"

    @property
    def refund(self) -> str:
        return DBOS.recv(f"refund-{self.number}")

    @property
    def total(self) -> int:
        return 3

    @total.setter
    def total(self, value: int) -> None:
        DBOS.recv(f"total-{value}")  # DBS202


@DBOS.step()
def approve(number: str) -> str:
    order = Order(number)
    return order.approval + order.label


@DBOS.step()
def bill(order: Order) -> str:
    return order.invoice


@DBOS.step()
def set_total(number: str) -> int:
    order = Order(number)
    order.total = 5
    return order.total
