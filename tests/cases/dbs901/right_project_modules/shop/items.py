"""Uses of the module beside it."""

from . import dbos
from .dbos import DBOS


@DBOS.transaction()
def save(item: str) -> object:
    return dbos.DBOS.sql_session
