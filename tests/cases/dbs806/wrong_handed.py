"""Connections that helpers work with, and asynchronous ones."""

from dbos import DBOSClient, EnqueueOptions
from sqlalchemy import Connection, Engine, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
engine = create_async_engine("sqlite+aiosqlite:///shop.sqlite")
make_session = async_sessionmaker(engine)
BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}


def store(connection: Connection, order: str) -> None:
    connection.execute(text("INSERT INTO orders VALUES (:order)"), {"order": order})


def enqueue(connection: Connection, order: str) -> None:
    client.enqueue_in_transaction(connection, BILL, order)


def enqueue_by_keyword(order: str, *, session: Session) -> None:
    enqueue(session, order)  # type: ignore[arg-type]


def stored(database: Engine, order: str) -> None:
    with database.connect() as connection:
        store(connection, order)
        client.enqueue_in_transaction(connection, BILL, order)  # DBS806: with database.begin() as connection


def enqueued(database: Engine, order: str) -> None:
    with database.connect() as connection:
        store(connection, order)
        enqueue(connection, order)  # DBS806: what `enqueue` does with it


def enqueued_deeper(database: Engine, order: str) -> None:
    with Session(database) as session:
        enqueue_by_keyword(order, session=session)  # DBS806: what `enqueue_by_keyword` does with it


class Shop:
    def __init__(self, database: Engine) -> None:
        self.database = database

    def _store(self, connection: Connection, order: str) -> None:
        store(connection, order)

    def take(self, order: str) -> None:
        with self.database.connect() as connection:
            self._store(connection, order)
            client.enqueue_in_transaction(connection, BILL, order)  # DBS806


async def lent(order: str) -> None:
    async with engine.connect() as connection:
        await connection.run_sync(
            lambda lent: client.enqueue_in_transaction(lent, BILL, order)  # DBS806: engine.begin() as connection
        )


async def lent_by_parameter(database: AsyncEngine, order: str) -> None:
    async with database.connect() as connection:
        await connection.execute(text("SELECT 1"))
        await connection.run_sync(lambda it: client.send_in_transaction(it, order, "paid"))  # DBS806


async def lent_by_session(order: str) -> None:
    async with AsyncSession(engine) as session:
        await session.run_sync(lambda lent: client.enqueue_in_transaction(lent, BILL, order))  # DBS806: session


async def lent_by_maker(order: str) -> None:
    async with make_session() as session:
        await session.run_sync(lambda lent: client.enqueue_in_transaction(lent, BILL, order))  # DBS806
