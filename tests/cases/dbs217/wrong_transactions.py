"""Results that are awaited while the transaction is open."""

from dbos import DBOSClient, EnqueueOptions, SQLAlchemyDatasource
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")
client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}


def in_block(engine: Engine, order: str) -> None:
    with engine.begin() as connection:
        handle = client.enqueue_in_transaction(connection, BILL, order)
        handle.get_result()  # DBS217: the block of `connection`


def in_session(engine: Engine, order: str) -> None:
    with Session(engine) as session, session.begin():
        client.enqueue_in_transaction(session, BILL, order).get_result()  # DBS217


def in_maker(make: "sessionmaker[Session]", order: str) -> str:
    with make.begin() as session:
        handle = client.enqueue_in_transaction(conn_or_session=session, options=BILL)
        session.add(order)
        return str(handle.get_result())  # DBS217


def by_hand(engine: Engine, order: str) -> None:
    session = Session(engine)
    handle = client.enqueue_in_transaction(session, BILL, order)
    handle.get_result()  # DBS217: `session`
    session.commit()


@ds.transaction
def book(order: str) -> None:
    session = ds.sql_session()
    handle = client.enqueue_in_transaction(session, BILL, order)
    handle.get_result()  # DBS217: the transaction around


@ds.transaction()
def book_directly(order: str) -> None:
    handle = client.enqueue_in_transaction(ds.sql_session(), BILL, order)
    handle.get_result()  # DBS217
