"""It is the project's module that is imported here."""

import dbos
from dbos import DBOS, scheduled


@DBOS.transaction()
def save(order: str) -> object:
    return DBOS.sql_session


@dbos.DBOS.transaction()
def remove(order: str) -> object:
    return dbos.DBOS.sql_session


@scheduled("* * * * *")
def clean() -> None: ...
