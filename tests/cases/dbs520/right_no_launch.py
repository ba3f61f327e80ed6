"""What is run is no program of DBOS."""

from dataclasses import dataclass

from dbos import DBOS


@dataclass
class Order:
    number: int


@DBOS.workflow()
def bill(order: Order) -> Order:
    return order


if __name__ == "__main__":
    print(Order(1))
