from database import ds
from dbos import DBOS
from notices import compose, tell
from sqlalchemy import text


@ds.transaction
def insert(order: str) -> str:
    ds.sql_session().execute(text("insert into orders values (:o)"), {"o": order})
    return compose(order)


@DBOS.workflow()
def sell(order: str) -> str:
    stored = insert(order)
    tell(order)
    return stored
