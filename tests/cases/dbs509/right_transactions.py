"""Transactions as they should be."""

import asyncio
from typing import Any

from dbos import DBOS, AsyncSQLAlchemyDatasource, SQLAlchemyDatasource
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

ds = SQLAlchemyDatasource.create("sqlite:///shop.db")
ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///shop.db"))
warehouse = create_engine("postgresql://localhost/warehouse")
engine = ds.engine


@ds.transaction
def save(order: str) -> None:
    session = ds.sql_session()
    session.execute(text("insert into orders values (:id)"), {"id": order})
    session.flush()
    with session.begin_nested():
        session.execute(text("select 1"))


@ads.transaction(isolation_level="SERIALIZABLE")
async def save_async(order: str) -> None:
    session = ads.sql_session()
    async with session.begin_nested():
        await session.execute(text("select 1"))
    await session.flush()


def tx(order: str) -> int:
    return ds.sql_session().execute(text("select 1")).scalar() or 0


async def tx_async(order: str) -> None:
    await ads.sql_session().execute(text("select 1"))


@DBOS.workflow()
def order(number: str) -> None:
    ds.run_tx_step({"name": "tx"}, tx, number)
    ds.run_tx_step({"name": "tx"}, lambda: 1)


@DBOS.workflow()
async def order_async(number: str) -> None:
    await ads.run_tx_step_async({"name": "tx"}, tx_async, number)


@ds.transaction
def two_databases(order: str) -> list[Any]:
    with Session(warehouse) as session:
        rows = list(session.execute(text("select 1")).all())
        session.commit()
    for row in rows:
        ds.sql_session().execute(text("insert into orders values (:id)"), {"id": row[0]})
    return rows


@DBOS.step()
def in_step(order: str) -> None:
    with Session(engine) as session:
        session.execute(text("select 1"))
        session.commit()


def outside(order: str) -> None:
    with Session(engine) as session, session.begin():
        session.add(order)
    session.commit()


async def created() -> AsyncSQLAlchemyDatasource:
    coroutine = AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///shop.db")
    made = await coroutine

    @made.transaction
    async def inner() -> None: ...

    return made


class Store:
    """Has its datasource from outside."""

    def __init__(self, datasource: Any) -> None:
        self.datasource = datasource

    def build(self) -> Any:
        @self.datasource.transaction
        async def inner(order: str) -> None:
            self.datasource.sql_session.commit()

        return inner


def given(session: Session) -> None:
    session.execute(text("select 1"))


@ds.transaction
def hands_on(order: str) -> None:
    given(ds.sql_session())


class Fake:
    def transaction(self, function: Any) -> Any:
        return function


fake = Fake()


@fake.transaction
async def lookalike(order: str) -> None: ...
