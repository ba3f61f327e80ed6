"""Passwords of the databases of datasources."""

from dbos import AsyncSQLAlchemyDatasource, SQLAlchemyDatasource

orders = SQLAlchemyDatasource.create("postgresql://app:hunter2@orders.internal/x")  # DBS405
local = SQLAlchemyDatasource.create("postgresql://postgres:dbos@localhost/x")
files = SQLAlchemyDatasource.create("sqlite:///orders.sqlite")


async def connect(url: str) -> None:
    await AsyncSQLAlchemyDatasource.create(
        database_url="postgresql+asyncpg://app:hunter2@orders.internal/x",  # DBS405
    )
    await AsyncSQLAlchemyDatasource.create(url)
