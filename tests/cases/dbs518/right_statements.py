"""Constants, bound parameters, quoted names, placeholders, and what no database runs."""

import sqlite3
from typing import Any

import psycopg
from dbos import DBOS, SQLAlchemyDatasource
from psycopg import sql as pg
from sqlalchemy import bindparam, column, create_engine, select, table, text
from sqlalchemy.orm import Session

from settings import SCHEMA

ds = SQLAlchemyDatasource.create("sqlite:///shop.db")
engine = create_engine("sqlite:///shop.db")
TABLE = "orders"
COLUMNS = ("id", "name")
LIMIT = 10


def quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


class Store:
    table = "orders"

    @DBOS.step()
    def load(self) -> None:
        connection = sqlite3.connect("shop.db")
        connection.execute(f"select * from {self.table}")


def count(session: Session, name: str) -> Any:
    return session.execute(text(f"select count(*) from {name}")).scalar()


@ds.transaction
def bound(order: str, ids: list[str], unknown: Any) -> None:
    session = ds.sql_session()
    session.execute(text("delete from orders where id = :id"), {"id": order})
    session.execute(text("delete from orders where id = :id").bindparams(id=order))
    session.execute(text(f"delete from {TABLE} where id = :id limit {LIMIT}"), {"id": order})
    session.execute(text(f"select {', '.join(COLUMNS)} from {TABLE}"))
    session.execute(text("select * from %s" % TABLE))
    session.execute(text("select * from " + TABLE + " where id = :id"), {"id": order})
    session.execute(text("select * from {}".format(TABLE)))
    session.execute(text(f"select * from {SCHEMA}.orders"))
    session.execute(text(f"select * from {quote(order)}"))
    session.execute(text(f"select * from orders limit {int(order)} offset {len(ids)}"))
    session.execute(text("select 1" f" from orders"))
    session.execute(select(column("id")).select_from(table("orders")).where(column("id") == order))
    session.execute(text("select * from orders where id in :ids").bindparams(bindparam("ids", expanding=True)))
    count(session, "orders")
    count(session, TABLE)
    names = [f":id{i}" for i in range(len(ids))]
    session.execute(text(f"select * from orders where id in ({', '.join(names)})"))
    DBOS.logger.info(f"deleted {order}")


@DBOS.step()
def placeholders(order: str, ids: list[str]) -> Any:
    connection = sqlite3.connect("shop.db")
    marks = ", ".join("?" for _ in ids)
    connection.execute(f"select * from orders where id in ({marks})", ids)
    connection.execute("select * from orders where id in (%s)" % ",".join(["?"] * len(ids)), ids)
    connection.execute("select * from orders where id = ?", (order,))
    where = "id = ?" if order else "name = ?"
    connection.execute(f"select * from orders where {where}", (order,))
    with psycopg.connect("postgresql://localhost/shop") as other:
        other.execute("select * from orders where id = %s", (order,))
        other.execute(pg.SQL("select * from {}").format(pg.Identifier(order)))
        other.execute(pg.SQL("select {} from orders").format(pg.Literal(order)))
    print(f"select * from orders where id = '{order}'")
    return "select * from orders where id = '" + order + "'"


@DBOS.step()
def unknown_objects(session: Any, runner: Any, order: str) -> None:
    session.execute(text(f"delete from orders where id = '{order}'"))
    runner.execute(f"rm {order}")


def outside(order: str) -> None:
    with Session(engine) as session:
        session.execute(text(f"delete from orders where id = '{order}'"))
