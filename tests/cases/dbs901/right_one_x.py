# dbos-version: ~=1.14
"""So has the first one."""

from dbos import DBOS


@DBOS.transaction()
def save(order: str) -> None:
    DBOS.sql_session.execute(order)


@DBOS.workflow()
def take(order: str) -> None:
    save(order)
