"""Managers and models of object-relational mappers."""

from dbos import DBOS
from django.contrib.auth.models import User
from django.db import connection, models, transaction
from django.shortcuts import get_object_or_404
from sqlmodel import Session, create_engine, select


class Order(models.Model):
    state = models.CharField(max_length=20)


engine = create_engine("postgresql://shop")


@DBOS.step()
def bill(order: object) -> str:
    return str(order)


@DBOS.step()
async def bill_soon(order: object) -> str:
    return str(order)


@DBOS.workflow()
def load(order: int) -> str:
    return bill(Order.objects.get(pk=order))  # DBS306


@DBOS.workflow()
def update(order: int) -> str:
    Order.objects.filter(pk=order).update(state="paid")  # DBS306
    return bill(order)


@DBOS.workflow()
def users(name: str) -> str:
    if User.objects.filter(username=name).exists():  # DBS306
        return bill(name)
    return bill("nobody")


@DBOS.workflow()
def save(state: str) -> str:
    order = Order(state=state)
    order.save()  # DBS306
    return bill(state)


@DBOS.workflow()
def shortcut(order: int) -> str:
    return bill(get_object_or_404(Order, pk=order))  # DBS306


@DBOS.workflow()
def raw(order: int) -> str:
    with connection.cursor() as cursor:  # DBS306
        cursor.execute("select 1")
    return bill(order)


@DBOS.workflow()
def atomic(order: int) -> str:
    with transaction.atomic():  # DBS306
        bill(order)
    return str(order)


@DBOS.workflow()
async def load_soon(order: int) -> str:
    return await bill_soon(await Order.objects.aget(pk=order))  # DBS306


@DBOS.workflow()
def with_sqlmodel(order: int) -> str:
    with Session(engine) as session:
        found = session.exec(select(Order)).first()  # DBS306
        session.commit()
    return bill(found)
