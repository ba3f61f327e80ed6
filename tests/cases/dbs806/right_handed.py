"""Helpers that commit or may commit, and asynchronous transactions that are committed."""

from collections.abc import Callable

from dbos import DBOSClient, EnqueueOptions
from sqlalchemy import Connection, Engine, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
engine = create_async_engine("sqlite+aiosqlite:///shop.sqlite")
make_session = async_sessionmaker(engine)
BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}


def store(connection: Connection, order: str) -> None:
    connection.execute(text("INSERT INTO orders VALUES (:order)"), {"order": order})
    connection.commit()


def store_later(connection: Connection, order: str, finish: Callable[[Connection], None]) -> None:
    finish(connection)


def keep(sessions: dict[str, Session], session: Session, order: str) -> None:
    sessions[order] = session


def enqueue(connection: Connection, order: str) -> None:
    client.enqueue_in_transaction(connection, BILL, order)


def stored(database: Engine, order: str) -> None:
    with database.connect() as connection:
        client.enqueue_in_transaction(connection, BILL, order)
        store(connection, order)


def stored_later(database: Engine, order: str, finish: Callable[[Connection], None]) -> None:
    with database.connect() as connection:
        client.enqueue_in_transaction(connection, BILL, order)
        store_later(connection, order, finish)


def kept(database: Engine, order: str, sessions: dict[str, Session]) -> None:
    session = Session(database)
    client.enqueue_in_transaction(session, BILL, order)
    keep(sessions, session, order)


def enqueued(database: Engine, order: str) -> None:
    with database.begin() as connection:
        enqueue(connection, order)


def enqueued_and_committed(database: Engine, order: str) -> None:
    with database.connect() as connection:
        enqueue(connection, order)
        connection.commit()


def spread(database: Engine, order: str) -> None:
    with database.connect() as connection:
        everything = (connection, order)
        enqueue(*everything)


async def begun(order: str) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(lambda lent: client.enqueue_in_transaction(lent, BILL, order))


async def committed(order: str) -> None:
    async with engine.connect() as connection:
        await connection.run_sync(lambda lent: client.enqueue_in_transaction(lent, BILL, order))
        await connection.commit()


async def committed_session(order: str) -> None:
    async with AsyncSession(engine) as session:
        await session.run_sync(lambda lent: client.enqueue_in_transaction(lent, BILL, order))
        await session.commit()


async def begun_session(order: str) -> None:
    async with make_session() as session, session.begin():
        await session.run_sync(lambda lent: client.enqueue_in_transaction(lent, BILL, order))


async def begun_maker(order: str) -> None:
    async with make_session.begin() as session:
        await session.run_sync(lambda lent: client.enqueue_in_transaction(lent, BILL, order))


async def lent_to_function(order: str) -> None:
    def work(session: Session) -> None:
        client.enqueue_in_transaction(session, BILL, order)
        session.commit()

    async with make_session() as session:
        await session.run_sync(work)


async def lent_for_all(order: str) -> None:
    async with make_session() as session:
        await session.run_sync(lambda lent: client.enqueue_in_transaction(lent, BILL, order))
        await session.run_sync(lambda lent: lent.commit())
