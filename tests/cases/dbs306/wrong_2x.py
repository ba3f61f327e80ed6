"""The session of dbos 2.x outside a transaction."""

# dbos-version: >=2.0,<3

from dbos import DBOS
from sqlalchemy import text


@DBOS.transaction()
def store(order: str) -> None:
    DBOS.sql_session.execute(text("insert into orders values (:order)"), {"order": order})


@DBOS.workflow()
def checkout(order: str) -> str:
    DBOS.sql_session.execute(text("insert into orders values (:order)"), {"order": order})  # DBS306
    store(order)
    return order
