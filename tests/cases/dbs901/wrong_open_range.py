# dbos-version: >=2.11
"""An open range reaches the releases without transactions."""

from dbos import DBOS


@DBOS.transaction()  # DBS901
def save(order: str) -> None:
    DBOS.sql_session.execute(order)  # DBS901


@DBOS.workflow()
def take(order: str) -> None:
    save(order)
