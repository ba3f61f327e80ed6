"""The step changes one object, the workflow reads another one of the same class."""

from dataclasses import dataclass

from dbos import DBOS


@dataclass
class Basket:
    items: int = 0


@DBOS.step()
def fill(basket: Basket) -> int:
    basket.items = 7
    return basket.items


@DBOS.workflow()
def shop() -> int:
    mine, yours = Basket(), Basket(3)
    filled = fill(mine)
    return filled + yours.items
