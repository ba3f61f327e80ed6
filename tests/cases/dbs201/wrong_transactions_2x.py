# dbos-version: >=2.20,<3
"""Transactions of the 2.x line, and its queue objects."""

from sqlalchemy import text

from dbos import DBOS, Queue

queue = Queue("shipping")


@DBOS.workflow()
def ship(order: str) -> str:
    return mark_shipped(order)


@DBOS.step()
def mark_shipped(order: str) -> str:
    return order


@DBOS.transaction()
def insert(order: str) -> None:
    DBOS.sql_session.execute(text("insert into orders values (:o)"), {"o": order})
    DBOS.start_workflow(ship, order)  # DBS201


@DBOS.transaction(isolation_level="READ COMMITTED")
def insert_and_queue(order: str) -> None:
    DBOS.sql_session.execute(text("insert into orders values (:o)"), {"o": order})
    queue.enqueue(ship, order)  # DBS201


@DBOS.transaction()
def insert_row(order: str) -> None:
    DBOS.sql_session.execute(text("insert into orders values (:o)"), {"o": order})


@DBOS.step()
def queue_shipping(order: str) -> None:
    queue.enqueue(ship, order)  # DBS201


@DBOS.step()
def store(order: str) -> None:
    # A transaction of 2.x cannot run inside a step.
    insert_row(order)  # DBS201


def store_through_helper(order: str) -> None:
    insert_row(order)  # DBS201


@DBOS.step()
def store_later(order: str) -> None:
    store_through_helper(order)


@DBOS.workflow()
def sell(order: str) -> None:
    insert(order)
    insert_and_queue(order)
    queue_shipping(order)
    store(order)
    store_later(order)
