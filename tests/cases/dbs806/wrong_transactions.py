"""Transactions that end without a commit."""

import dbos
import sqlalchemy
import sqlalchemy as sa
from dbos import DBOSClient
from dbos import DBOSClient as Client
from dbos import EnqueueOptions
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.orm import Session, sessionmaker

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
engine = create_engine("sqlite:///shop.sqlite")
make_session = sessionmaker(engine)
BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}


def in_block(order: str) -> None:
    with engine.connect() as connection:
        client.enqueue_in_transaction(connection, BILL, order)  # DBS806: with engine.begin() as connection


def given_engine(database: Engine, order: str) -> None:
    with database.connect() as connection:
        client.enqueue_in_transaction(connection, BILL, order)  # DBS806: with database.begin() as connection


def given_client(given: Client, database: sa.Engine, order: str) -> None:
    with database.connect() as connection:
        given.enqueue_in_transaction(connection, BILL, order)  # DBS806: given.enqueue_in_transaction


def by_keywords(order: str) -> None:
    with engine.connect() as connection:
        client.enqueue_in_transaction(conn_or_session=connection, options=BILL)  # DBS806


def with_other_work(order: str) -> None:
    with engine.connect() as connection:
        connection.execute(text("INSERT INTO orders VALUES (:order)"), {"order": order})
        client.enqueue_in_transaction(connection, BILL, order)  # DBS806: nobody commits `connection`


def in_session(order: str) -> None:
    with Session(engine) as session:
        client.enqueue_in_transaction(session, BILL, order)  # DBS806: call `session.commit()`


def in_session_of_database(database: Engine, order: object) -> None:
    with Session(bind=database) as session:
        session.add(order)
        session.flush()
        client.enqueue_in_transaction(session, BILL, "42")  # DBS806: `session`


def in_maker(order: str) -> None:
    with make_session() as session:
        client.enqueue_in_transaction(session, BILL, order)  # DBS806: `session`


def in_given_maker(maker: sessionmaker[Session], order: str) -> None:
    with maker() as session:
        client.enqueue_in_transaction(session, BILL, order)  # DBS806: `session`


def sent(workflow: str) -> None:
    with engine.connect() as connection:
        client.send_in_transaction(connection, workflow, "paid")  # DBS806: client.send_in_transaction


def sent_together(workflow: str) -> None:
    with engine.connect() as connection:
        client.send_bulk_in_transaction(connection, [])  # DBS806: client.send_bulk_in_transaction


def by_hand(order: str) -> None:
    session = Session(engine)
    client.enqueue_in_transaction(session, BILL, order)  # DBS806: call `session.commit()`
    session.close()


def by_hand_and_closed(order: str) -> None:
    connection = engine.connect()
    try:
        client.enqueue_in_transaction(connection, BILL, order)  # DBS806: call `connection.commit()`
    finally:
        connection.close()


def made_here(order: str) -> None:
    database = sqlalchemy.create_engine("sqlite:///shop.sqlite")
    with database.connect() as connection:
        client.enqueue_in_transaction(connection, BILL, order)  # DBS806
        client.enqueue_in_transaction(connection, BILL, f"{order}-2")


async def in_coroutine(order: str) -> None:
    with engine.connect() as connection:
        client.enqueue_in_transaction(connection, BILL, order)  # DBS806


def two_blocks(order: str) -> None:
    with engine.connect() as reading:
        reading.scalar(text("SELECT 1"))
    with engine.connect() as writing:
        client.enqueue_in_transaction(writing, BILL, order)  # DBS806: `writing`


def result_behind(order: str) -> None:
    with engine.connect() as connection:
        handle = client.enqueue_in_transaction(connection, BILL, order)  # DBS806
    handle.get_result()


def by_walrus(order: str) -> None:
    client.enqueue_in_transaction((session := Session(engine)), BILL, order)
    with (connection := engine.connect()):
        client.enqueue_in_transaction(connection, BILL, order)  # DBS806


def kept_handle(order: str) -> str:
    with engine.connect() as connection:
        return client.enqueue_in_transaction(connection, BILL, order).get_workflow_id()  # DBS806


def waited(order: str) -> None:
    with engine.connect() as connection:
        handle = client.enqueue_in_transaction(connection, BILL, order)
        handle.get_result()  # DBS217


def open_session() -> Session:
    return Session(engine)


def by_helper(order: str) -> None:
    with open_session() as session:
        client.enqueue_in_transaction(session, BILL, order)  # DBS806: `session`


class Shop:
    def __init__(self, database: Engine, given: dbos.DBOSClient) -> None:
        self.database = database
        self.client = given

    def take(self, order: str) -> None:
        with self.database.connect() as connection:
            self.client.enqueue_in_transaction(connection, BILL, order)  # DBS806: self.database.begin()


def work(connection: Connection) -> None:
    connection.execute(text("SELECT 1"))
