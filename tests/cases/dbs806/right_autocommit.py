"""Connections that commit each statement."""

from dbos import DBOSClient, EnqueueOptions
from sqlalchemy import create_engine

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
engine = create_engine("sqlite:///shop.sqlite", isolation_level="AUTOCOMMIT")
BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}


def take(order: str) -> None:
    with engine.connect() as connection:
        client.enqueue_in_transaction(connection, BILL, order)
