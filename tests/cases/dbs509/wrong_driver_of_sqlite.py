"""An asynchronous datasource for the synchronous driver of SQLite."""

import asyncio

from dbos import AsyncSQLAlchemyDatasource

URL = "sqlite:///kitchen.sqlite"

kitchen = asyncio.run(AsyncSQLAlchemyDatasource.create(URL))  # DBS509: driver of `sqlite://` is synchronous


async def main() -> None:
    await AsyncSQLAlchemyDatasource.create(database_url="sqlite:///cellar.sqlite")  # DBS509
