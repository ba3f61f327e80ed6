"""The database of the shop."""

from functools import lru_cache

import redis
from sqlalchemy import create_engine, text
from sqlalchemy.orm import sessionmaker

engine = create_engine("postgresql://shop")
SessionLocal = sessionmaker(engine)


def state(order: str) -> str:
    with SessionLocal() as session:
        return session.execute(text("select state")).scalar_one()


def is_paid(order: str) -> bool:
    return state(order) == "paid"


def query(order: str) -> object:
    return text("select state from orders where id = :order").bindparams(order=order)


@lru_cache
def get_cache():
    return redis.Redis()


class Orders:
    def __init__(self) -> None:
        self.cache = get_cache()

    def count(self) -> int:
        return int(self.cache.get("orders") or 0)

    def key(self, order: str) -> str:
        return f"order:{order}"
