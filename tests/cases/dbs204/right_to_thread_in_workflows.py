"""asyncio.to_thread carries the context of a coroutine workflow."""

import asyncio

from sqlalchemy import text

from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///orders.sqlite")


@DBOS.step()
def charge(order: str) -> str:
    return order


@ds.transaction
def insert(order: str) -> None:
    ds.sql_session().execute(text("insert into orders values (:o)"), {"o": order})


@DBOS.workflow()
def ship(order: str) -> str:
    return charge(order)


def begin_shipping(order: str) -> str:
    return DBOS.start_workflow(ship, order).workflow_id


@DBOS.workflow()
async def checkout(order: str) -> str:
    await asyncio.to_thread(charge, order)
    await asyncio.to_thread(insert, order)
    await asyncio.to_thread(ship, order)
    await asyncio.to_thread(DBOS.start_workflow, ship, order)
    await asyncio.to_thread(lambda: DBOS.enqueue_workflow("shipping", ship, order))
    return await asyncio.to_thread(begin_shipping, order)


async def ship_through_helper(order: str) -> str:
    return await asyncio.to_thread(ship, order)


@DBOS.workflow()
async def checkout_through_helper(order: str) -> str:
    return await ship_through_helper(order)
