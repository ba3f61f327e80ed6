"""Transactions that take their session out of DBOS's hands, or open one of their own."""

import sqlite3
from typing import Any

from dbos import AsyncSQLAlchemyDatasource, SQLAlchemyDatasource
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

ds = SQLAlchemyDatasource.create("sqlite:///shop.db")
engine = create_engine("sqlite:///shop.db")
make_session = sessionmaker(engine)


@ds.transaction
def commits(order: str) -> None:
    session = ds.sql_session()
    session.execute(text("select 1"))
    session.commit()  # DBS509: leave it out: DBOS commits


@ds.transaction()
def rolls_back(order: str) -> None:
    try:
        ds.sql_session().execute(text("select 1"))
    except ValueError:
        ds.sql_session().rollback()  # DBS509: raise an exception instead


@ds.transaction
def closes(order: str) -> None:
    session = ds.sql_session()
    with session.begin():  # DBS509: `begin_nested()`
        session.execute(text("select 1"))
    session.close()  # DBS509


async def async_transactions(ads: AsyncSQLAlchemyDatasource) -> Any:
    @ads.transaction
    async def commits_async(order: str) -> None:
        session = ads.sql_session()
        await session.commit()  # DBS509

    return commits_async


def helper(session: Session) -> None:
    session.commit()  # DBS509: reached from datasource transaction `by_helper`


@ds.transaction
def by_helper(order: str) -> None:
    helper(ds.sql_session())


@ds.transaction
def own_session(order: str) -> None:
    with Session(engine) as session:  # DBS509: opens a session of its own
        session.execute(text("select 1"))
        session.commit()


@ds.transaction
def own_connection(order: str) -> None:
    with engine.begin() as connection:  # DBS509
        connection.execute(text("select 1"))


@ds.transaction
def own_maker(order: str) -> None:
    session = make_session()  # DBS509
    session.execute(text("select 1"))


@ds.transaction
def own_engine(order: str) -> None:
    with ds.engine.connect() as connection:  # DBS509
        connection.execute(text("select 1"))


@ds.transaction
def own_driver(order: str) -> None:
    connection = sqlite3.connect("shop.db")  # DBS509
    connection.execute("select 1")
