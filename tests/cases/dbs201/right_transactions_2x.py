# dbos-version: >=2.20,<3
"""On 2.x: transactions called from workflows, and queues used there."""

from sqlalchemy import text

from dbos import DBOS, Queue

queue = Queue("shipping")


@DBOS.transaction()
def insert(order: str) -> None:
    DBOS.sql_session.execute(text("insert into orders values (:o)"), {"o": order})


@DBOS.step()
def label(order: str) -> str:
    return order.upper()


@DBOS.workflow()
def ship(order: str) -> str:
    return label(order)


@DBOS.workflow()
def sell(order: str) -> str:
    insert(order)
    handle = queue.enqueue(ship, order)
    return handle.get_result()


def import_orders(orders: list[str]) -> None:
    for order in orders:
        insert(order)
        queue.enqueue(ship, order)
