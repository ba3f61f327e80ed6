"""Other attributes of the changed object, read before and after the step."""

from dataclasses import dataclass, field

from dbos import DBOS


@dataclass
class Order:
    id: str
    customer: str
    lines: list[str] = field(default_factory=list)
    saved: bool = False


@DBOS.step()
def save(order: Order) -> None:
    order.saved = True


@DBOS.step()
def mail(customer: str) -> None:
    print(customer)


@DBOS.workflow()
def run(order: Order) -> str:
    customer, lines = order.customer, order.lines
    save(order)
    number = order.id
    mail(customer)
    for line in lines:
        mail(line)
    return number


@DBOS.workflow()
def made(number: str) -> list[str]:
    order = Order(number, "x")
    save(order)
    mail(order.customer)
    return [order.id, *order.lines]
