import notices
from database import ds
from dbos import DBOS
from notices import compose, mail, tell
from sqlalchemy import text


@ds.transaction
def insert(order: str) -> str:
    ds.sql_session().execute(text("insert into orders values (:o)"), {"o": order})
    tell(order)  # DBS209: notices.py:10
    return compose(order)


def finish(order: str) -> None:
    notices.mail_and_tell(order)  # DBS209: notices.py


@ds.transaction()
def close(order: str) -> None:
    finish(order)


@ds.transaction()
def reopen(order: str) -> str:
    return mail(order)  # DBS209


@DBOS.workflow()
def sell(order: str) -> str:
    insert(order)
    close(order)
    reopen(order)
    tell(order)
    return mail(order)
