"""A module that others import."""

from dataclasses import dataclass

from dbos import DBOS


@dataclass
class Order:
    number: int


@DBOS.workflow()
def bill(order: Order) -> Order:
    return order


def launch() -> None:
    DBOS.launch()
