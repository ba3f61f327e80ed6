"""Rows of a session are changed inside the transaction that loaded them."""

from dbos import DBOS, SQLAlchemyDatasource
from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")


class Base(DeclarativeBase):
    pass


class Order(Base):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    status: Mapped[str]


@ds.transaction
def pay(number: int) -> str:
    session = ds.sql_session()
    order = session.scalars(select(Order).where(Order.id == number)).one()
    order.status = "paid"
    session.add(order)
    return order.status


@ds.transaction
def create(number: int) -> int:
    order = Order(id=number, status="new")
    ds.sql_session().add(order)
    order.status = "open"
    return order.id


@DBOS.workflow()
def buy(number: int) -> str:
    create(number)
    return pay(number)
