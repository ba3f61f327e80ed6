# dbos-version: >=2.20,<3
from sqlalchemy import text

from dbos import DBOS


@DBOS.transaction()
def insert(order: str) -> None:
    DBOS.sql_session.execute(text("insert into orders values (:o)"), {"o": order})
    DBOS.sleep(1)  # DBS202


@DBOS.transaction(isolation_level="READ COMMITTED")
def insert_when_told(order: str):
    DBOS.sql_session.execute(text("insert into orders values (:o)"), {"o": order})
    return DBOS.recv("insert")  # DBS202


@DBOS.workflow()
def sell(order: str) -> None:
    insert(order)
    insert_when_told(order)
