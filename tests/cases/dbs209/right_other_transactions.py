"""Transactions of other libraries."""

import sqlalchemy as sa
from django.db import transaction
from redis import Redis

from dbos import DBOS

engine = sa.create_engine("sqlite:///other.sqlite")
redis = Redis()


class Ledger:
    def transaction(self, function):
        return function


ledger = Ledger()


@transaction.atomic
def with_django(order: str) -> None:
    DBOS.send(order, "stored")


@ledger.transaction
def with_own_decorator(order: str) -> None:
    DBOS.send(order, "stored")


def with_engine(order: str) -> None:
    with engine.begin() as connection:
        connection.execute(sa.text("insert into orders values (:o)"), {"o": order})
        DBOS.send(order, "stored")


def with_redis(order: str) -> None:
    redis.transaction(lambda pipe: pipe.set("order", order))
    DBOS.send(order, "stored")
