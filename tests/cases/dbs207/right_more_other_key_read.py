"""The workflow reads an entry that the step does not change."""

from dbos import DBOS


@DBOS.step()
def save(order: dict) -> int:
    order["saved_at"] = "now"
    order.pop("draft", None)
    return len(order)


@DBOS.step()
def mail(customer: str) -> None:
    print(customer)


@DBOS.workflow()
def checkout(order: dict) -> str:
    size = save(order)
    mail(order["customer"])
    return f"{order['id']}: {size}"
