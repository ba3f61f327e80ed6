"""run_step, transactions, methods and renamed decorators."""

import asyncio

from dbos import DBOS, AsyncSQLAlchemyDatasource, DBOSConfiguredInstance

step = DBOS.step
database = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///stock.db"))


@step()
async def fetch_stock(sku: str) -> int:
    return len(sku)


@database.transaction()
async def write_stock(sku: str) -> None:
    return None


async def translate(text: str) -> str:
    return text.title()


@DBOS.workflow()
async def stock(first: str, second: str) -> list:
    return await asyncio.gather(fetch_stock(first), write_stock(second))  # DBS310


@DBOS.workflow()
async def translate_all(texts: list[str]) -> list:
    return await asyncio.gather(*[DBOS.run_step_async(None, translate, text) for text in texts])  # DBS310


@DBOS.dbos_class()
class Warehouse(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.step()
    async def count(self, shelf: str) -> int:
        return len(shelf)

    @DBOS.workflow()
    async def count_all(self, shelves: list[str]) -> list[int]:
        return await asyncio.gather(*[self.count(shelf) for shelf in shelves])  # DBS310
