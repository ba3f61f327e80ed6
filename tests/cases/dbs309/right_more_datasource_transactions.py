"""Transactions of an asynchronous datasource, one per task."""

import asyncio

from dbos import DBOS, AsyncSQLAlchemyDatasource
from sqlalchemy import text

ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///shop.sqlite"))


@ads.transaction
async def insert(order: str) -> None:
    await ads.sql_session().execute(text("insert into orders values (:o)"), {"o": order})
    await ads.sql_session().execute(text("select 1"))


@DBOS.workflow()
async def run(orders: list[str]) -> None:
    await asyncio.gather(*(insert(order) for order in orders), return_exceptions=True)
