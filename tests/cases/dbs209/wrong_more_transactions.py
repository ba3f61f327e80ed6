"""Transactions of both kinds that do durable things."""

import asyncio

from dbos import DBOS, AsyncSQLAlchemyDatasource, SQLAlchemyDatasource
from sqlalchemy import text

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")
ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///shop.sqlite"))


@DBOS.step()
def mail(order: str) -> None:
    print(order)


@ds.transaction
def book(order: str) -> None:
    ds.sql_session().execute(text("select 1"))
    mail(order)  # DBS209: mail
    DBOS.set_event("booked", order)  # DBS209: set_event


@ads.transaction
async def book_async(order: str) -> None:
    await ads.sql_session().execute(text("select 1"))
    await DBOS.send_async("seller", order)  # DBS209: send_async
    await DBOS.write_stream_async("orders", order)  # DBS209: write_stream_async


@DBOS.workflow()
async def sell(order: str) -> None:
    await book_async(order)


@DBOS.workflow()
def sell_sync(order: str) -> None:
    book(order)
