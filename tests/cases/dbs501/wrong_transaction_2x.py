# dbos-version: >=2.13,<3
"""On 2.x the function would be taken for the isolation level."""

from sqlalchemy import text

from dbos import DBOS


@DBOS.transaction  # DBS501
def insert(order: str) -> None:
    DBOS.sql_session.execute(text("insert into orders values (:o)"), {"o": order})


@DBOS.transaction()
def update(order: str) -> None:
    DBOS.sql_session.execute(text("update orders set name = :o"), {"o": order})


@DBOS.workflow()
def sell(order: str) -> None:
    update(order)


@DBOS.scheduled("* * * * *")
@DBOS.workflow  # DBS501
def report(scheduled: object, started: object) -> None: ...
