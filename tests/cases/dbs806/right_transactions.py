"""Transactions that somebody commits, or may commit."""

import contextlib
import functools
from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy
from dbos import DBOSClient, EnqueueOptions, SQLAlchemyDatasource
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.orm import Session, scoped_session, sessionmaker

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")
engine = create_engine("sqlite:///shop.sqlite")
make_session = sessionmaker(engine)
current = scoped_session(make_session)
BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}


def begun(order: str) -> None:
    with engine.begin() as connection:
        client.enqueue_in_transaction(connection, BILL, order)


def begun_inside(order: str) -> None:
    with engine.connect() as connection:
        with connection.begin():
            client.enqueue_in_transaction(connection, BILL, order)


def begun_beside(order: str) -> None:
    with engine.connect() as connection, connection.begin():
        client.enqueue_in_transaction(connection, BILL, order)


def begun_by_hand(order: str) -> None:
    with engine.connect() as connection:
        transaction = connection.begin()
        client.enqueue_in_transaction(connection, BILL, order)
        transaction.commit()


def committed(order: str) -> None:
    with engine.connect() as connection:
        client.enqueue_in_transaction(connection, BILL, order)
        connection.commit()


def session_begun(order: str) -> None:
    with Session(engine) as session, session.begin():
        client.enqueue_in_transaction(session, BILL, order)


def session_committed(order: object) -> None:
    with Session(engine) as session:
        session.add(order)
        client.enqueue_in_transaction(session, BILL, "42")
        session.commit()


def maker_begun(order: str) -> None:
    with make_session.begin() as session:
        client.enqueue_in_transaction(session, BILL, order)


def committed_in_the_end(order: str) -> None:
    session = make_session()
    try:
        client.enqueue_in_transaction(session, BILL, order)
        session.commit()
    except Exception:
        session.rollback()
        raise
    finally:
        session.close()


def tried_out(order: str) -> None:
    with engine.connect() as connection:
        client.enqueue_in_transaction(connection, BILL, order)
        connection.rollback()


def committed_sometimes(order: str, dry: bool) -> None:
    with engine.connect() as connection:
        client.enqueue_in_transaction(connection, BILL, order)
        if not dry:
            connection.commit()


def committed_by_text(order: str) -> None:
    with engine.connect() as connection:
        client.enqueue_in_transaction(connection, BILL, order)
        connection.execute(text("commit"))


def given(connection: Connection, order: str) -> None:
    client.enqueue_in_transaction(connection, BILL, order)


def given_session(session: Session, order: str) -> None:
    client.enqueue_in_transaction(session, BILL, order)


def handed_on(order: str, finish: Callable[[Session], None]) -> None:
    with Session(engine) as session:
        client.enqueue_in_transaction(session, BILL, order)
        finish(session)


def handed_out(order: str) -> Session:
    session = Session(engine)
    client.enqueue_in_transaction(session, BILL, order)
    return session


@contextlib.contextmanager
def unit_of_work(order: str) -> Iterator[Session]:
    with Session(engine) as session:
        client.enqueue_in_transaction(session, BILL, order)
        yield session


def finished_inside(order: str) -> None:
    session = Session(engine)

    def finish() -> None:
        session.commit()

    client.enqueue_in_transaction(session, BILL, order)
    finish()


def of_the_thread(order: str) -> None:
    session = current()
    client.enqueue_in_transaction(session, BILL, order)
    current.commit()


def unknown_session(order: str, open_session: Callable[[], Any]) -> None:
    with open_session() as session:
        client.enqueue_in_transaction(session, BILL, order)


def unknown_engine(order: str, database: Any) -> None:
    with database.connect() as connection:
        client.enqueue_in_transaction(connection, BILL, order)


def own_unit(order: str) -> None:
    with unit_of_work(order) as session:
        client.enqueue_in_transaction(session, BILL, order)


def either(order: str, database: Engine | None, session: Session) -> None:
    connection: Any = session
    if database is not None:
        connection = database.connect()
    client.enqueue_in_transaction(connection, BILL, order)


@ds.transaction()
def book(order: str) -> None:
    client.enqueue_in_transaction(ds.sql_session(), BILL, order)


@ds.transaction()
def book_in_session(order: str) -> None:
    session = ds.sql_session()
    client.enqueue_in_transaction(session, BILL, order)


@functools.cache
def session_of(tenant: str) -> Session:
    return Session(engine)


def of_tenant(tenant: str, order: str) -> None:
    session = session_of(tenant)
    client.enqueue_in_transaction(session, BILL, order)


def stored(order: str, places: dict[str, Session]) -> None:
    session = Session(engine)
    places[order] = session
    client.enqueue_in_transaction(session, BILL, order)


class Outbox:
    def enqueue_in_transaction(self, connection: Connection, order: str) -> None:
        connection.execute(text("INSERT INTO outbox VALUES (1)"))
        connection.commit()


def look_alike(outbox: Outbox, order: str) -> None:
    with engine.connect() as connection:
        outbox.enqueue_in_transaction(connection, order)


def without_transaction(order: str) -> None:
    with engine.connect() as connection:
        connection.execute(sqlalchemy.text("SELECT 1"))
        client.enqueue(BILL, order)
