"""The messages show what to write instead."""

from dbos import DBOS, SQLAlchemyDatasource
from sqlalchemy import text

orders = SQLAlchemyDatasource.create("postgresql://localhost/orders")


@DBOS.transaction(isolation_level="READ COMMITTED")  # DBS901: write `@orders.transaction(isolation_level="READ COMMITTED")` above `save`
def save(order: str) -> None:
    DBOS.sql_session.execute(text("select 1"))  # DBS901: write `orders.sql_session().execute(...)` in a `@orders.transaction()`


@DBOS.transaction("SERIALIZABLE")  # DBS901: write `@orders.transaction(isolation_level="SERIALIZABLE")` above `load`
def load(order: str) -> object:
    session = DBOS.sql_session  # DBS901: write `orders.sql_session()` in a `@orders.transaction()`
    return session.info


def plain() -> None: ...


called = DBOS.transaction()(plain)  # DBS901: write `orders.transaction()(plain)`
handed_on = DBOS.transaction  # DBS901: write `orders.transaction`
