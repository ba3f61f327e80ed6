"""The session of transactions in dbos 2: a property, and not one's own."""

# dbos-version: >=2.0,<3

from dbos import DBOS
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

engine = create_engine("postgresql://localhost/kitchen")


@DBOS.transaction()
def store(dish: str) -> None:
    with DBOS.sql_session() as session:  # DBS509: without parentheses, and without `with`
        session.execute(text("insert into dishes values (:dish)"), {"dish": dish})


@DBOS.transaction()
def count() -> int:
    return DBOS.sql_session().execute(text("select 1")).scalar_one()  # DBS509: leave out the parentheses


@DBOS.transaction()
def rename(dish: str) -> None:
    session = Session(engine)  # DBS509: use `DBOS.sql_session`
    session.execute(text("update dishes set name = :dish"), {"dish": dish})
    session.commit()
