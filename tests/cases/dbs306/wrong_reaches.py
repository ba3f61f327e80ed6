"""The database is reached through helpers of the workflow."""

import asyncio
import contextlib
import functools

import redis
from dbos import DBOS
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://shop")
SessionLocal = sessionmaker(engine)
cache = redis.Redis()


@DBOS.step()
def bill(order: object) -> str:
    return str(order)


@DBOS.step()
async def bill_soon(order: object) -> str:
    return str(order)


def state(order: str) -> str:
    with SessionLocal() as session:
        return session.execute(text("select state")).scalar_one()  # DBS306: checkout


def is_paid(order: str) -> bool:
    return state(order) == "paid"


@DBOS.workflow()
def checkout(order: str) -> str:
    return bill("paid" if is_paid(order) else order)


@DBOS.workflow()
def checkout_again(order: str) -> str:
    return bill(state(order))


@contextlib.contextmanager
def unit():
    session = SessionLocal()
    try:
        yield session
        session.commit()  # DBS306
    finally:
        session.close()


@DBOS.workflow()
def with_context_manager(order: str) -> str:
    with unit():
        return bill(order)


class Repository:
    def __init__(self, session: Session) -> None:
        self.session = session

    def all(self) -> list[str]:
        return self._load("select name")

    def _load(self, query: str) -> list[str]:
        return list(self.session.scalars(text(query)))  # DBS306

    @property
    def size(self) -> int:
        return self.session.scalar(text("select count(*)"))  # DBS306

    @staticmethod
    def clear() -> None:
        with engine.begin() as connection:  # DBS306
            connection.execute(text("delete from orders"))


@DBOS.workflow()
def with_methods(order: str) -> str:
    repository = Repository(SessionLocal())
    bill(repository.all())
    Repository.clear()
    return bill(repository.size)


class Source:
    def load(self) -> str:
        return self.text()

    def text(self) -> str:
        return ""


class CachedSource(Source):
    def text(self) -> str:
        return str(cache.get("text"))  # DBS306


@DBOS.workflow()
def with_hook() -> str:
    return bill(CachedSource().load())


@DBOS.workflow()
def with_nested_function(order: str) -> str:
    def seen() -> bool:
        return bool(cache.exists(order))  # DBS306

    return bill(seen())


@DBOS.workflow()
def with_lambda(order: str) -> str:
    seen = lambda key: cache.exists(key)  # DBS306
    return bill(seen(order))


@DBOS.workflow()
def with_comprehension(orders: list[str]) -> str:
    return bill([cache.get(order) for order in orders])  # DBS306


def remember(order: str, seconds: int = 60) -> None:
    cache.setex(order, seconds, "seen")  # DBS306


@DBOS.workflow()
def with_partial(order: str) -> str:
    remember_long = functools.partial(remember, seconds=3600)
    remember_long(order)
    return bill(order)


def forget(order: str) -> None:
    cache.delete(order)  # DBS306


@DBOS.workflow()
def with_callback(orders: list[str]) -> str:
    list(map(forget, orders))
    return bill(orders)


def counted(function):
    @functools.wraps(function)
    def wrapper(order: str) -> str:
        cache.incr("calls")  # DBS306
        return function(order)

    return wrapper


@DBOS.workflow()
@counted
def with_decorator(order: str) -> str:
    return bill(order)


def rows(table: str):
    with engine.connect() as connection:  # DBS306
        yield from connection.execute(text(f"select * from {table}"))


@DBOS.workflow()
def with_generator(table: str) -> list[str]:
    return [bill(row) for row in rows(table)]


def load_in_thread(order: str) -> str:
    with engine.connect() as connection:  # DBS306
        return connection.execute(text("select state")).scalar_one()


@DBOS.workflow()
async def with_thread(order: str) -> str:
    return await bill_soon(await asyncio.to_thread(load_in_thread, order))


async def load_soon(order: str) -> str:
    return str(cache.get(order))  # DBS306


@DBOS.workflow()
async def with_coroutine(order: str) -> str:
    return await bill_soon(await load_soon(order))


def amount(order: str, stored: bool = False) -> int:
    if not stored:
        return 1
    return int(cache.get(order) or 0)  # DBS306


@DBOS.workflow()
def with_flag(order: str) -> str:
    return bill(amount(order, stored=True))
