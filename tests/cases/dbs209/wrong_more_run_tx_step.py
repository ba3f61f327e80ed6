"""A function that run_tx_step carries out is a transaction, too."""

from dbos import DBOS, SQLAlchemyDatasource
from sqlalchemy import text

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")


@DBOS.step()
def mail(order: str) -> None:
    print(order)


def insert(order: str) -> None:
    ds.sql_session().execute(text("insert into orders values (:o)"), {"o": order})
    mail(order)  # DBS209: mail
    announce(order)


def announce(order: str) -> None:
    DBOS.send("seller", order)  # DBS209: DBOS.send


@DBOS.workflow()
def sell(order: str) -> None:
    ds.run_tx_step({"name": "insert"}, insert, order)
