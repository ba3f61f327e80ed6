"""Transactions by run_tx_step, and events beside them."""

from dbos import DBOS, SQLAlchemyDatasource
from sqlalchemy import text

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")


def insert(order: str) -> None:
    ds.sql_session().execute(text("insert into orders values (:o)"), {"o": order})


@ds.transaction()
def count() -> int:
    return len(ds.sql_session().execute(text("select 1")).all())


@DBOS.step()
def mail(order: str) -> None:
    DBOS.set_event("mail", order)


@DBOS.workflow()
def sell(order: str) -> int:
    ds.run_tx_step({"name": "insert"}, insert, order)
    mail(order)
    DBOS.set_event("sold", order)
    return count()
