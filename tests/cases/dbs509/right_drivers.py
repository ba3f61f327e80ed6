"""Datasources with the drivers that they need."""

import asyncio
import os

from dbos import AsyncSQLAlchemyDatasource, SQLAlchemyDatasource
from sqlalchemy.ext.asyncio import create_async_engine

kitchen = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///kitchen.sqlite"))
cellar = asyncio.run(AsyncSQLAlchemyDatasource.create("postgresql://localhost/cellar"))
pantry = asyncio.run(AsyncSQLAlchemyDatasource.create(os.environ["PANTRY"]))
attic = SQLAlchemyDatasource.create("sqlite:///attic.sqlite")
engine = create_async_engine("sqlite+aiosqlite:///garden.sqlite")
garden = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite:///garden.sqlite", engine=engine))
