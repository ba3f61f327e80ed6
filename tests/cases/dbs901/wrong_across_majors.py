# dbos-version: >=2.31,<4
"""A project that moves from the second to the third major version."""

from dbos import DBOS, SQLAlchemyDatasource

orders = SQLAlchemyDatasource.create("postgresql://localhost/orders")


@orders.transaction()
def save(order: str) -> None:
    orders.sql_session().execute(order)


@DBOS.transaction(isolation_level="REPEATABLE READ")  # DBS901
def remove(order: str) -> None:
    DBOS.sql_session.execute(order)  # DBS901
