"""Results that are awaited after the commit, or of which nobody knows."""

from collections.abc import Callable

from dbos import DBOSClient, EnqueueOptions, SQLAlchemyDatasource
from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")
client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}


def after_block(engine: Engine, order: str) -> None:
    with engine.begin() as connection:
        handle = client.enqueue_in_transaction(connection, BILL, order)
    handle.get_result()


def after_commit(engine: Engine, order: str) -> None:
    with Session(engine) as session:
        handle = client.enqueue_in_transaction(session, BILL, order)
        session.commit()
        handle.get_result()


def by_hand(engine: Engine, order: str, finish: Callable[[Session], None]) -> None:
    session = Session(engine)
    handle = client.enqueue_in_transaction(session, BILL, order)
    finish(session)
    handle.get_result()


def given(connection: Connection, order: str) -> None:
    handle = client.enqueue_in_transaction(connection, BILL, order)
    handle.get_result()


@ds.transaction
def book(order: str) -> str:
    return client.enqueue_in_transaction(ds.sql_session(), BILL, order).workflow_id


def others(engine: Engine, order: str) -> None:
    with engine.begin() as connection:
        client.enqueue_in_transaction(connection, BILL, order)
        client.enqueue(BILL, order).get_result()


def inner_block(engine: Engine, order: str) -> None:
    with engine.connect() as connection:
        with connection.begin():
            handle = client.enqueue_in_transaction(connection, BILL, order)
        handle.get_result()
