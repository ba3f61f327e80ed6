# dbos-version: >=2,<3
"""The second major version has transactions."""

import dbos
from dbos import DBOS
from dbos import DBOS as D

transaction = DBOS.transaction


@DBOS.transaction()
def save(order: str) -> None:
    DBOS.sql_session.execute(order)


@DBOS.transaction(isolation_level="READ COMMITTED")
def remove(order: str) -> None:
    D.sql_session.execute(order)


@D.transaction(name="find")
def find(order: str) -> object:
    session = dbos.DBOS.sql_session
    return session.execute(order).first()


@transaction()
def count() -> int:
    return len(DBOS.sql_session.execute("select 1 from orders").all())


@DBOS.workflow()
def take(order: str) -> int:
    save(order)
    return count()
