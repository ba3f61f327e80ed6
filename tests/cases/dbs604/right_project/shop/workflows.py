"""Its callers set the key."""

from dbos import DBOS


@DBOS.workflow()
def bill(order: str) -> None: ...


def take_all(orders: list[str]) -> None:
    for order in orders:
        take(order)


def take(order: str) -> None:
    DBOS.enqueue_workflow("bills", bill, order)
    DBOS.enqueue_workflow("mails", bill, order)
