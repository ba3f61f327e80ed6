"""Building statements, engines and objects without touching a database."""

import psycopg.sql
import redis
import sqlalchemy as sa
from dbos import DBOS
from django.db import models
from django.db.models import Q
from pymongo import MongoClient
from sqlalchemy import create_engine, func, insert, select, text
from sqlalchemy.exc import NoResultFound, SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

engine = create_engine("postgresql://shop")
SessionLocal = sessionmaker(engine)
mongo = MongoClient("mongodb://shop")
metadata = sa.MetaData()
items = sa.Table("items", metadata, sa.Column("id", sa.Integer))


class Base(DeclarativeBase):
    pass


class Order(Base):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str]


class Customer(models.Model):
    name = models.CharField(max_length=20)


@DBOS.step()
def run(statement: object) -> str:
    return str(statement)


@DBOS.step()
def save(make_session: sessionmaker, order: int) -> int:
    with make_session() as session:
        session.add(Order(id=order, state="new"))
        session.commit()
    return order


@DBOS.step()
def find(collection: object, order: int) -> str:
    return str(collection)


@DBOS.step()
def count(customers: models.QuerySet) -> int:
    return customers.count()


@DBOS.workflow()
def selected(order: int) -> str:
    statement = select(Order).where(Order.id == order).order_by(Order.state).limit(1)
    return run(statement)


@DBOS.workflow()
def inserted(order: int) -> str:
    run(insert(Order).values(id=order, state="new"))
    run(sa.update(Order).values(state="paid").where(Order.id == order))
    return run(sa.delete(Order))


@DBOS.workflow()
def written_out(order: int) -> str:
    return run(text("select count(*) from orders where id = :order").bindparams(order=order))


@DBOS.workflow()
def counted() -> str:
    return run(select(func.count()).select_from(items))


@DBOS.workflow()
def made_object(order: int) -> str:
    return run(Order(id=order, state="new").state)


@DBOS.workflow()
def maker_for_a_step(order: int) -> int:
    return save(SessionLocal, order)


@DBOS.workflow()
def new_maker_for_a_step(order: int) -> int:
    return save(sessionmaker(create_engine("postgresql://other")), order)


@DBOS.workflow()
def collection_for_a_step(order: int) -> str:
    return find(mongo["shop"]["orders"], order)


@DBOS.workflow()
def client_for_a_step(order: int) -> str:
    return find(redis.Redis(host="cache"), order)


@DBOS.workflow()
def method_for_a_step(order: str) -> object:
    return DBOS.run_step({"name": "get"}, redis.Redis().get, order)


@DBOS.workflow()
def condition(name: str) -> str:
    return run(Q(name=name) | Q(name__startswith=name))


@DBOS.workflow()
def lazy_rows(name: str) -> int:
    return count(Customer.objects.filter(name=name).exclude(pk=1).order_by("name"))


@DBOS.workflow()
def new_model(name: str) -> str:
    return run(Customer(name=name).name)


@DBOS.workflow()
def composed(table: str) -> str:
    return run(psycopg.sql.SQL("select * from {}").format(psycopg.sql.Identifier(table)))


@DBOS.workflow()
def handled(order: int) -> str:
    try:
        return run(order)
    except (NoResultFound, SQLAlchemyError, redis.RedisError):
        return "missing"


@DBOS.workflow()
def checked(value: object) -> str:
    return run(isinstance(value, (Session, redis.Redis)))
