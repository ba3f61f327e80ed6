"""Functions of the wrong kind, coroutines instead of datasources, methods that are not called."""

import asyncio

import dbos
from dbos import DBOS, AsyncSQLAlchemyDatasource, SQLAlchemyDatasource
from sqlalchemy import text

ds = SQLAlchemyDatasource.create("sqlite:///shop.db")
ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///shop.db"))
more = dbos.SQLAlchemyDatasource.create("sqlite:///more.db")
late = AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///late.db")  # DBS509: gives a coroutine


@ds.transaction  # DBS509: raises DBOSException, because `save` is a coroutine function; make it a plain `def`
async def save(order: str) -> None: ...


@more.transaction(name="save_more")  # DBS509
async def save_more(order: str) -> None: ...


@ads.transaction()  # DBS509: make it `async def`
def load(order: str) -> None: ...


@late.transaction
async def save_late(order: str) -> None: ...


def plain(order: str) -> None: ...


async def coroutine(order: str) -> None: ...


called = ds.transaction(coroutine)  # DBS509


@DBOS.workflow()
def order(number: str) -> None:
    ds.run_tx_step({"name": "save"}, coroutine, number)  # DBS509


@DBOS.workflow()
async def order_async(number: str) -> None:
    await ads.run_tx_step_async({"name": "save"}, plain, number)  # DBS509
    await ads.run_tx_step_async({"name": "save"}, lambda: 1)  # DBS509


@ds.transaction
def uncalled(number: str) -> None:
    ds.sql_session.execute(text("select 1"))  # DBS509: `ds.sql_session` is a method


@ads.transaction
async def uncalled_async(number: str) -> None:
    session = ads.sql_session
    await session.execute(text("select 1"))  # DBS509
