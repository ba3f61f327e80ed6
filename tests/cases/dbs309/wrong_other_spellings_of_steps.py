"""run_step, transactions and renamed decorators are checkpoints too."""

import asyncio

from dbos import DBOS, AsyncSQLAlchemyDatasource

step = DBOS.step
database = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///shop.db"))


@step(retries_allowed=True)
async def fetch_stock(sku: str) -> int:
    return len(sku)


@database.transaction()
async def write_stock(sku: str, amount: int) -> None:
    return None


def count_words(text: str) -> int:
    return len(text.split())


async def translate(text: str) -> str:
    return text.title()


async def sync_stock(sku: str) -> None:
    amount = await fetch_stock(sku)
    await write_stock(sku, amount)


async def translate_and_count(text: str) -> int:
    translated = await DBOS.run_step_async(None, translate, text)
    return await DBOS.run_step_async({"name": "count"}, count_words, translated)


@DBOS.workflow()
async def sync_all(skus: list[str]) -> list:
    return await asyncio.gather(*[sync_stock(sku) for sku in skus], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def translate_all(texts: list[str]) -> list:
    return await asyncio.gather(*[translate_and_count(text) for text in texts], return_exceptions=True)  # DBS309
