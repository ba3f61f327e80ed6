"""The level that SQLite has, and databases that have the others or that nobody knows."""

import os

from dbos import DBOS, SQLAlchemyDatasource
from sqlalchemy import create_engine

kitchen = SQLAlchemyDatasource.create("sqlite:///kitchen.sqlite")
cellar = SQLAlchemyDatasource.create("postgresql://localhost/cellar")
pantry = SQLAlchemyDatasource.create(os.environ.get("PANTRY", "sqlite:///pantry.sqlite"))
garden = SQLAlchemyDatasource.create("sqlite:///garden.sqlite", engine=create_engine(os.environ["GARDEN"]))


@kitchen.transaction(isolation_level="SERIALIZABLE")
def cook(dish: str) -> str:
    return dish


@cellar.transaction(isolation_level="READ COMMITTED")
def fetch(bottle: str) -> str:
    return bottle


@pantry.transaction(isolation_level="READ COMMITTED")
def take(jar: str) -> str:
    return jar


@garden.transaction(isolation_level="READ COMMITTED")
def pick(apple: str) -> str:
    return apple


@DBOS.workflow()
def dinner(dish: str) -> str:
    return cook(dish) + fetch(dish) + take(dish) + pick(dish)
