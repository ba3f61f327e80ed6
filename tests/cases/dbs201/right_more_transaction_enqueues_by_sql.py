"""Enqueueing inside a transaction by SQL or by the client that is made for it."""

import os

from dbos import DBOS, DBOSClient, SQLAlchemyDatasource
from sqlalchemy import text

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")
client = DBOSClient(system_database_url=os.environ["DATABASE"])


@ds.transaction
def book(order: str) -> None:
    session = ds.sql_session()
    session.execute(text("insert into orders values (:id)"), {"id": order})
    session.execute(text("select dbos.enqueue_workflow('ship', :id)"), {"id": order})
    client.enqueue_in_transaction(session, {"queue_name": "q", "workflow_name": "ship"}, order)
    DBOS.logger.info("booked %s in %s", order, DBOS.workflow_id)


@DBOS.workflow()
def sell(order: str) -> None:
    book(order)
