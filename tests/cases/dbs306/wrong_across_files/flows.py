"""Workflows whose database is used in another file."""

import database
from database import Orders, SessionLocal, engine, get_cache, is_paid, query
from dbos import DBOS


@DBOS.step()
def bill(order: object) -> str:
    return str(order)


@DBOS.workflow()
def checkout(order: str) -> str:
    if is_paid(order):  # DBS306: database.py:15
        return "paid"
    return bill(order)


@DBOS.workflow()
def checkout_by_module(order: str) -> str:
    return bill(database.state(order))  # DBS306: database.py:15


@DBOS.workflow()
def with_session_of_other_file(order: str) -> str:
    with SessionLocal() as session:
        session.execute(query(order))  # DBS306
        session.commit()
    return bill(order)


@DBOS.workflow()
def with_engine_of_other_file(order: str) -> str:
    with engine.begin() as connection:  # DBS306
        connection.execute(query(order))
    return bill(order)


@DBOS.workflow()
def with_cached_client(order: str) -> str:
    cache = get_cache()
    cache.set(order, "seen")  # DBS306
    cache.expire(order, 60)
    return bill(order)


def size() -> int:
    return Orders().count()  # DBS306


@DBOS.workflow()
def with_methods(order: str) -> str:
    bill(Orders().key(order))
    return bill(size())
