"""The DBOS object comes from a cached factory."""

from functools import cache, lru_cache

from dbos import DBOS, DBOSConfig


@cache
def get_dbos() -> DBOS:
    config: DBOSConfig = {"name": "bookshop"}
    return DBOS(config=config)


@lru_cache(maxsize=1)
def durable():
    return DBOS(config={"name": "bookshop"})


async def notify(order: str) -> None:
    get_dbos().send(order, "paid")  # DBS101


async def notify_later(order: str) -> None:
    durable().send(order, "paid")  # DBS101


async def notify_well(order: str) -> None:
    await get_dbos().send_async(order, "paid")
