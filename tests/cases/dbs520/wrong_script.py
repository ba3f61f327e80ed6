"""A program with the classes of its workflows."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from dbos import DBOS
from pydantic import BaseModel


@dataclass
class Order:  # DBS520: `Order` is what `bill` is given, and is pickled as `__main__.Order`
    number: int


class Receipt(BaseModel):  # DBS520: `Receipt` is what `bill` returns
    number: int


class Status(Enum):  # DBS520
    OPEN = "open"


class Point(NamedTuple):  # DBS520
    x: int


class Plain:  # DBS520
    pass


class Inner:  # DBS520: what `unannotated` returns
    pass


@dataclass
class OnlyInSteps:
    number: int


@DBOS.step()
def save(order: OnlyInSteps) -> OnlyInSteps:
    return order


@DBOS.workflow()
def bill(order: Order) -> Receipt:
    save(OnlyInSteps(1))
    return Receipt(number=order.number)


@DBOS.workflow()
async def ship(orders: list[Point], status: Status | None = None, *, extra: "Plain") -> None: ...


@DBOS.workflow()
def unannotated(order):
    return Inner()


def main() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    bill(Order(1))


if __name__ == "__main__":
    main()
