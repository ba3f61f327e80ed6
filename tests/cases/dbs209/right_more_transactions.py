"""Transactions that only use their session, and other things called transaction."""

import asyncio
from contextlib import contextmanager
from typing import Iterator

from dbos import DBOS, AsyncSQLAlchemyDatasource, SQLAlchemyDatasource
from django.db import transaction
from sqlalchemy import text
from sqlalchemy.orm import Session

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")
ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///shop.sqlite"))


@contextmanager
def plain(session: Session) -> Iterator[Session]:
    with session.begin():
        yield session


@ds.transaction
def insert(order: str) -> str:
    rows = ds.sql_session().execute(text("select :o"), {"o": order}).scalars().all()
    return rename(rows[0])


def rename(order: str) -> str:
    return order.upper()


@ads.transaction
async def insert_async(order: str) -> None:
    async with ads.sql_session().begin_nested():
        await ads.sql_session().execute(text("select 1"))


@DBOS.step()
def mail(order: str) -> None:
    with transaction.atomic():
        print(order)
    DBOS.set_event("mailed", order)


@DBOS.workflow()
async def sell(order: str) -> None:
    await insert_async(order)
    await ads.run_tx_step_async({"name": "again"}, insert_async, order)
    await DBOS.set_event_async("sold", order)
