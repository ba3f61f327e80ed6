"""Datasource transactions may enqueue in their own way, inside the database."""

import os

from sqlalchemy import text

from dbos import DBOS, DBOSClient, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///orders.sqlite")
client = DBOSClient(system_database_url=os.environ["ORDERS_DATABASE_URL"])


@DBOS.step()
def label(order: str) -> str:
    return order.upper()


@DBOS.workflow()
def ship(order: str) -> str:
    return label(order)


@ds.transaction
def insert(order: str) -> None:
    ds.sql_session().execute(text("insert into orders values (:o)"), {"o": order})


@ds.transaction()
def insert_and_enqueue(order: str) -> None:
    session = ds.sql_session()
    session.execute(text("insert into orders values (:o)"), {"o": order})
    client.enqueue_in_transaction(
        session, {"queue_name": "shipping", "workflow_name": "ship"}, order
    )


@ds.transaction()
def insert_and_enqueue_in_sql(order: str) -> None:
    session = ds.sql_session()
    session.execute(text("select dbos.enqueue_workflow('ship', :o)"), {"o": order})


# On 3.x a step may use a datasource transaction: it runs as a plain function.
@DBOS.step()
def store(order: str) -> None:
    insert(order)


@DBOS.workflow()
def sell(order: str) -> str:
    store(order)
    insert_and_enqueue(order)
    insert_and_enqueue_in_sql(order)
    return ship(order)
