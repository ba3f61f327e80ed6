# dbos-version: >=2,<3
"""Transactions of dbos 2 as they should be."""

from dbos import DBOS
from sqlalchemy import text


@DBOS.transaction()
def save(order: str) -> None:
    DBOS.sql_session.execute(text("select 1"))
    DBOS.sql_session.flush()
    session = DBOS.sql_session
    session.add(order)


@DBOS.step()
async def step(order: str) -> None: ...
