"""Statements that are built from text and values."""

import asyncio
import sqlite3
from typing import Any

import psycopg
import sqlalchemy as sa
from dbos import DBOS, AsyncSQLAlchemyDatasource, SQLAlchemyDatasource
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

ds = SQLAlchemyDatasource.create("sqlite:///shop.db")
ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///shop.db"))
engine = create_engine("sqlite:///shop.db")
TABLE = "orders"


@ds.transaction
def formatted(order: str, number: int) -> None:
    session = ds.sql_session()
    session.execute(text(f"delete from orders where id = '{order}'"))  # DBS518: the value of `order` as text
    session.execute(sa.text(f"delete from {TABLE} where id = {number}"))  # DBS518: `number`
    session.execute(text("delete from orders where id = '%s'" % order))  # DBS518
    session.execute(text("delete from orders where a = '%s' and b = %d" % (TABLE, order)))  # DBS518
    session.execute(text("delete from orders where id = '{}'".format(order)))  # DBS518
    session.execute(text("delete from orders where id = '{id}'".format(id=order)))  # DBS518
    session.execute(text("delete from orders where id = '" + order + "'"))  # DBS518
    session.scalar(text(f"select {order.upper()} from orders"))  # DBS518
    session.execute(text(f"select 1 from orders where id = '{order}'").bindparams(a=1))  # DBS518


@DBOS.step()
def by_name(order: dict[str, Any]) -> None:
    query = f"select * from orders where id = '{order['id']}'"  # DBS518: bind it: a placeholder
    connection = sqlite3.connect("shop.db")
    connection.execute(query)
    cursor = connection.cursor()
    name = order["name"]
    statement = "select * from orders where name = '" + name + "'"  # DBS518
    cursor.execute(statement)
    cursor.executemany("insert into orders values ('%s')" % name, [])  # DBS518


@DBOS.step()
def grown(ids: list[str], status: str) -> Any:
    sql = "select * from orders where 1 = 1"
    if status:
        sql += f" and status = '{status}'"  # DBS518
    with psycopg.connect("postgresql://localhost/shop") as connection:
        connection.execute("select * from orders where id in (%s)" % ",".join(ids))  # DBS518
        connection.execute(f"select * from orders where id in ({', '.join(str(i) for i in ids)})")  # DBS518
        return connection.execute(sql).fetchall()


@ads.transaction
async def in_coroutine(order: str) -> None:
    await ads.sql_session().execute(text(f"delete from orders where id = '{order}'"))  # DBS518


def find(session: Session, name: str) -> Any:
    return session.execute(text(f"select * from orders where name = '{name}'"))  # DBS518: reached from step `finds`


@DBOS.step()
def finds(name: str) -> Any:
    with Session(engine) as session:
        return find(session, name).scalar()


def tx(name: str) -> None:
    ds.sql_session().execute(text(f"delete from orders where name = '{name}'"))  # DBS518


@DBOS.workflow()
def order(name: str) -> None:
    ds.run_tx_step({"name": "tx"}, tx, name)
