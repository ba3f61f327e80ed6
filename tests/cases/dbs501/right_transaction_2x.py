# dbos-version: >=2.13,<3
from sqlalchemy import text

from dbos import DBOS


@DBOS.transaction()
def insert(order: str) -> None:
    DBOS.sql_session.execute(text("insert into orders values (:o)"), {"o": order})


@DBOS.transaction(isolation_level="READ COMMITTED")
def update(order: str) -> None:
    DBOS.sql_session.execute(text("update orders set name = :o"), {"o": order})


@DBOS.workflow()
def sell(order: str) -> None:
    insert(order)
    update(order)
