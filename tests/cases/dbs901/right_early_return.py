"""A function that leaves early where the name is missing."""

from dbos import DBOS


def session() -> object:
    if not hasattr(DBOS, "sql_session"):
        raise RuntimeError("needs dbos 2")
    return DBOS.sql_session


def decorate(function):
    if not hasattr(DBOS, "transaction"):
        return DBOS.step()(function)
    return DBOS.transaction()(function)
