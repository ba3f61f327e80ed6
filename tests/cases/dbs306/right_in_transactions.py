"""The database in transactions, steps, handlers, tests and what no workflow reaches."""

import asyncio
import sqlite3

import redis
from dbos import DBOS, SQLAlchemyDatasource
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

ds = SQLAlchemyDatasource.create("postgresql://shop")
engine = create_engine("postgresql://shop")
SessionLocal = sessionmaker(engine)
cache = redis.Redis()
QUERY = text("select count(*) from orders")


@ds.transaction
def store(order: str) -> str:
    ds.sql_session().execute(text("insert into orders values (:order)"), {"order": order})
    return order


def count() -> int:
    return ds.sql_session().execute(QUERY).scalar_one()


@ds.transaction
def count_all() -> int:
    session = ds.sql_session()
    session.execute(QUERY)
    return count()


@DBOS.step()
def load(order: str) -> str:
    with SessionLocal() as session:
        return session.execute(QUERY).scalar_one()


def read_rows(path: str) -> list:
    with sqlite3.connect(path) as connection:
        return connection.execute("select * from orders").fetchall()


@DBOS.step()
def rows(path: str) -> list:
    return read_rows(path)


@DBOS.step()
async def seen(order: str) -> bool:
    return bool(cache.get(order))


@DBOS.workflow()
def with_transactions(order: str) -> int:
    store(order)
    return count_all()


@DBOS.workflow()
def with_steps(order: str) -> list:
    return [load(order), rows("shop.sqlite")]


@DBOS.workflow()
async def with_async_step(order: str) -> bool:
    return await seen(order)


@DBOS.workflow()
async def in_thread(order: str) -> str:
    return await asyncio.to_thread(load, order)


@DBOS.workflow()
def handed_to_transaction(order: str) -> int:
    ds.run_tx_step({"name": "insert"}, lambda: ds.sql_session().execute(text("insert into orders")))
    return ds.run_tx_step({"name": "count"}, count)


@DBOS.workflow()
def handed_to_step(path: str) -> list:
    cached = DBOS.run_step({"name": "cached"}, lambda: cache.get(path))
    return cached or DBOS.run_step({"name": "rows"}, read_rows, path)


class Orders:
    def __init__(self, make_session: sessionmaker) -> None:
        self.make_session = make_session

    def key(self, order: str) -> str:
        return f"order:{order}"

    @DBOS.step()
    def total(self, order: str) -> int:
        with self.make_session() as session:
            return self.sum(session)

    def sum(self, session: Session) -> int:
        return session.execute(QUERY).scalar_one()


orders = Orders(SessionLocal)


@DBOS.workflow()
def step_of_object(order: str) -> int:
    return orders.total(orders.key(order))


def orders_route(order: str) -> int:
    cache.incr("requests")
    with engine.connect() as connection:
        known = connection.execute(QUERY).scalar_one()
    return known + with_transactions(order)


def nobody_reaches() -> int:
    return count() + int(cache.get("orders") or 0)


def test_with_steps() -> None:
    with SessionLocal() as session:
        session.execute(QUERY)
    assert with_steps("order")


def main() -> None:
    with engine.begin() as connection:
        connection.execute(text("create table orders (id text)"))
    DBOS.launch()
    print(with_transactions("order"))


if __name__ == "__main__":
    main()
