"""Recorded operations and transactions draw their number when they are called, as steps do."""

import asyncio

from dbos import DBOS, AsyncSQLAlchemyDatasource

database = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///orders.db"))


@database.transaction()
async def insert_order(order: str) -> str:
    return order


@DBOS.step()
async def inform(order: str) -> None:
    return None


@DBOS.workflow()
async def place(order: str, warehouse: str) -> list:
    return await asyncio.gather(
        insert_order(order),
        DBOS.set_event_async("state", "placed"),
        DBOS.send_async(warehouse, order),
        inform(order),
        return_exceptions=True,
    )


@DBOS.workflow()
async def place_all(orders: list[str]) -> list:
    return await asyncio.gather(*[insert_order(order) for order in orders], return_exceptions=True)


@DBOS.workflow()
async def wait_for_both(timeout: float) -> list:
    return await asyncio.gather(
        DBOS.recv_async("payment", timeout_seconds=timeout),
        DBOS.recv_async("delivery", timeout_seconds=timeout),
        return_exceptions=True,
    )
