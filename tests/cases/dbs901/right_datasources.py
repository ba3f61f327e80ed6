"""Transactions of a datasource."""

from dbos import DBOS, AsyncSQLAlchemyDatasource, SQLAlchemyDatasource
from sqlalchemy import text

orders = SQLAlchemyDatasource.create("postgresql://localhost/orders")
mails = AsyncSQLAlchemyDatasource.create("postgresql+psycopg://localhost/mails")


@orders.transaction()
def save(order: str) -> None:
    orders.sql_session().execute(text("insert into orders values (:id)"), {"id": order})


@orders.transaction
def remove(order: str) -> None:
    session = orders.sql_session()
    session.execute(text("delete from orders where id = :id"), {"id": order})


def find(order: str) -> object:
    return orders.sql_session().execute(text("select 1 where :id = :id"), {"id": order}).first()


@DBOS.workflow()
def take(order: str) -> object:
    save(order)
    remove(order)
    return orders.run_tx_step({"name": "find"}, find, order)
