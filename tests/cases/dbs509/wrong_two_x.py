# dbos-version: >=2,<3
"""The transactions of dbos 2."""

from dbos import DBOS
from sqlalchemy import text


@DBOS.transaction()  # DBS509: raises DBOSException, because `save` is a coroutine function
async def save(order: str) -> None: ...


@DBOS.transaction("READ COMMITTED")  # DBS509
async def save_more(order: str) -> None: ...


@DBOS.transaction()
def commits(order: str) -> None:
    DBOS.sql_session.execute(text("select 1"))
    DBOS.sql_session.commit()  # DBS509


@DBOS.transaction()
def named(order: str) -> None:
    session = DBOS.sql_session
    session.execute(text("select 1"))
    session.rollback()  # DBS509
