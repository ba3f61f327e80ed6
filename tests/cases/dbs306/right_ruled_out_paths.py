"""The arguments of the workflow's calls keep the helper away from the database."""

import redis
from dbos import DBOS
from sqlalchemy import create_engine, text
from sqlalchemy.orm import sessionmaker

SessionLocal = sessionmaker(create_engine("postgresql://shop"))
cache = redis.Redis()


@DBOS.step()
def bill(order: object) -> str:
    return str(order)


def amount(order: str, stored: bool = False) -> int:
    if not stored:
        return len(order)
    return int(cache.get(order) or 0)


@DBOS.workflow()
def with_default(order: str) -> str:
    return bill(amount(order))


def state(order: str, known: str | None = None) -> str:
    if known is None:
        with SessionLocal() as session:
            known = session.execute(text("select state")).scalar_one()
    return known.upper()


@DBOS.workflow()
def with_known_state(order: str) -> str:
    return bill(state(order, "new"))


def key(order: str, *, fresh: bool) -> str:
    return str(cache.incr(order)) if fresh else order


@DBOS.workflow()
def with_keyword(order: str) -> str:
    return bill(key(order, fresh=False))


def forget(order: str, force: bool = False) -> None:
    if not force:
        return
    cache.delete(order)


@DBOS.workflow()
def not_forced(order: str) -> str:
    forget(order)
    return bill(order)
