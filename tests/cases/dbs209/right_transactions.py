"""What belongs into a transaction, and what merely looks like dbos."""

import os

from sqlalchemy import text

from dbos import DBOS, DBOSClient, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///orders.sqlite")
client = DBOSClient(system_database_url=os.environ["ORDERS_DATABASE_URL"])

INSERT = text("insert into orders values (:o)")


class Mailbox:
    def send(self, order: str, message: str) -> str:
        return order + message

    def set_event(self, order: str) -> str:
        return order


MAILBOX = Mailbox()


def total(lines: list[int]) -> int:
    return sum(lines)


@DBOS.step()
def charge(order: str) -> str:
    return order


@ds.transaction
def insert(order: str) -> str:
    session = ds.sql_session()
    session.execute(INSERT, {"o": order})
    DBOS.logger.info("stored %s in %s", order, DBOS.workflow_id)
    return f"{DBOS.step_id} {DBOS.application_version}"


@ds.transaction()
def insert_and_enqueue(order: str) -> None:
    session = ds.sql_session()
    session.execute(INSERT, {"o": order})
    client.enqueue_in_transaction(
        session, {"queue_name": "orders", "workflow_name": "checkout"}, order
    )
    client.send_in_transaction(session, order, "stored")


@ds.transaction(name="enqueue-in-sql")
def enqueue_in_sql(order: str) -> None:
    session = ds.sql_session()
    session.execute(INSERT, {"o": order})
    session.execute(text("select dbos.enqueue_workflow('checkout', :o)"), {"o": order})


@ds.transaction
def with_helpers(order: str, lines: list[int]) -> int:
    MAILBOX.send(order, "stored")
    MAILBOX.set_event(order)
    session = ds.sql_session()
    session.execute(INSERT, {"o": order})
    session.flush()
    return total(lines)


@ds.transaction
def unknown_object(order: str, bus) -> None:
    bus.send(order, "stored")
    bus.set_event("stored")


@ds.transaction
def only_named(order: str) -> str:
    return order + charge.__name__ + DBOS.send.__name__


def insert_row(order: str) -> None:
    ds.sql_session().execute(INSERT, {"o": order})


# Transactions and operations in turn, in the workflow and in plain code.
@DBOS.workflow()
def checkout(order: str) -> str:
    insert(order)
    DBOS.send(order, "stored")
    insert_and_enqueue(order)
    DBOS.set_event("state", "stored")
    enqueue_in_sql(order)
    with_helpers(order, [1])
    only_named(order)
    ds.run_tx_step({"name": "insert-row"}, insert_row, order)
    return charge(order)


# A step may use a transaction, and operations around it.
@DBOS.step()
def store(order: str) -> str:
    DBOS.send(order, "storing")
    return insert(order)


def tell(order: str, loud: bool = False) -> str:
    if loud:
        DBOS.send(order, "stored")
    return order


@ds.transaction
def quiet(order: str) -> str:
    return tell(order)


def from_script(order: str) -> None:
    insert(order)
    tell(order, loud=True)
    charge(order)
