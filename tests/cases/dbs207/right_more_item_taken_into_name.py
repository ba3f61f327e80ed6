"""The workflow keeps other entries of the changed object in names, and hands them on."""

from dbos import DBOS


@DBOS.step()
def save(order: dict) -> None:
    order["saved_at"] = "now"


@DBOS.step()
def mail(customer: str) -> None:
    print(customer)


@DBOS.workflow()
def by_item(order: dict) -> str:
    save(order)
    number = order["id"]
    return number


@DBOS.workflow()
def before(order: dict) -> str:
    customer = order["customer"]
    save(order)
    mail(customer)
    return customer


@DBOS.workflow()
def by_get(order: dict) -> str:
    customer = order.get("customer", "nobody")
    lines = order["lines"]
    save(order)
    for line in lines:
        mail(line)
    return customer
