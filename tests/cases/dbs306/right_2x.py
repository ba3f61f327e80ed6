"""The session of dbos 2.x in its transactions."""

# dbos-version: >=2.0,<3

from dbos import DBOS
from sqlalchemy import text

INSERT = text("insert into orders values (:order)")


def insert(order: str) -> None:
    DBOS.sql_session.execute(INSERT, {"order": order})


@DBOS.transaction()
def store(order: str) -> str:
    DBOS.sql_session.execute(INSERT, {"order": order})
    return order


@DBOS.transaction(isolation_level="READ COMMITTED")
def store_through_helper(order: str) -> None:
    insert(order)


@DBOS.workflow()
def checkout(order: str) -> str:
    store_through_helper(order)
    return store(order)
