# dbos-version: >=2.20,<3
from sqlalchemy import text

from dbos import DBOS

stored: list[str] = []


@DBOS.transaction()
def insert(order: str) -> None:
    DBOS.sql_session.execute(text("insert into orders values (:o)"), {"o": order})
    stored.append(order)  # DBS207


@DBOS.workflow()
def sell(order: str) -> int:
    insert(order)
    return len(stored)
