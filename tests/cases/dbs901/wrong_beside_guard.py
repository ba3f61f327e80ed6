"""A guard for one name says nothing about another one, nor about code beside it."""

from dbos import DBOS

if hasattr(DBOS, "sql_session"):

    def session() -> object:
        return DBOS.sql_session


if hasattr(DBOS, "register_queue"):

    @DBOS.transaction()  # DBS901
    def save(order: str) -> str:
        return order


try:
    limit = int("5")
except ValueError:
    limit = 1


def remove(order: str) -> None:
    try:
        DBOS.sql_session.execute(order)  # DBS901
    except ValueError:
        DBOS.logger.warning("no such order")
