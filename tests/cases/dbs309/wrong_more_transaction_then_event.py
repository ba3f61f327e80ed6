"""A transaction and then an event, for several orders at once."""

import asyncio

from dbos import DBOS, AsyncSQLAlchemyDatasource
from sqlalchemy import text

ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///shop.sqlite"))


@ads.transaction
async def insert(order: str) -> None:
    await ads.sql_session().execute(text("insert into orders values (:o)"), {"o": order})


async def book(order: str) -> None:
    await insert(order)
    await DBOS.set_event_async(order, "booked")


@DBOS.workflow()
async def run(orders: list[str]) -> None:
    await asyncio.gather(*map(book, orders), return_exceptions=True)  # DBS309
