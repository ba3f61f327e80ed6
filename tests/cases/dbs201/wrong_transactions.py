"""Datasource transactions are steps, too."""

import asyncio

from sqlalchemy import text

from dbos import DBOS, AsyncSQLAlchemyDatasource, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("postgresql://localhost/shop")
orders_db = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///orders.sqlite"))


@DBOS.workflow()
def ship(order: str) -> str:
    return mark_shipped(order)


@DBOS.workflow()
async def ship_soon(order: str) -> str:
    return await mark_soon(order)


@DBOS.step()
def mark_shipped(order: str) -> str:
    return order


@DBOS.step()
async def mark_soon(order: str) -> str:
    return order


@ds.transaction
def insert(order: str) -> None:
    ds.sql_session().execute(text("insert into orders values (:o)"), {"o": order})
    DBOS.start_workflow(ship, order)  # DBS201


@ds.transaction()
def insert_called(order: str) -> None:
    ds.sql_session().execute(text("insert into orders values (:o)"), {"o": order})
    DBOS.enqueue_workflow("shipping", ship, order)  # DBS201


@ds.transaction(name="insert-order", isolation_level="READ COMMITTED")
def insert_named(order: str) -> str:
    ds.sql_session().execute(text("insert into orders values (:o)"), {"o": order})
    return ship(order)  # DBS201


@orders_db.transaction
async def insert_soon(order: str) -> None:
    session = orders_db.sql_session()
    await session.execute(text("insert into orders values (:o)"), {"o": order})
    await DBOS.start_workflow_async(ship_soon, order)  # DBS201


def insert_by_call(order: str) -> None:
    ds.sql_session().execute(text("insert into orders values (:o)"), {"o": order})
    DBOS.start_workflow(ship, order)  # DBS201


recorded_insert = ds.transaction(insert_by_call)


class Repository:
    ds = SQLAlchemyDatasource.create("sqlite:///repository.sqlite")

    @staticmethod
    @ds.transaction
    def add(order: str) -> None:
        DBOS.start_workflow(ship, order)  # DBS201


@DBOS.workflow()
def sell(order: str) -> None:
    insert(order)
    insert_called(order)
    insert_named(order)
    recorded_insert(order)
    Repository.add(order)
