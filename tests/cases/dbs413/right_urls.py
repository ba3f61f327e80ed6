# enable: DBS413
"""Databases that are named, by whatever it may be."""

import os

import sqlalchemy
from dbos import DBOS, DBOSConfig

DBOS(config={"name": "shop", "system_database_url": os.environ["DATABASE_URL"]})
DBOS(config={"name": "shop", "system_database_url": os.environ.get("DATABASE_URL", "sqlite:///shop.sqlite")})
DBOS(config={"name": "shop", "system_database_url": os.getenv("DATABASE_URL") or "sqlite:///shop.sqlite"})
DBOS(config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"})
DBOS(config={"name": "shop", "system_database_engine": sqlalchemy.create_engine("sqlite:///shop.sqlite")})


def create(more: DBOSConfig, url: str | None) -> DBOS:
    DBOS(config={"name": "shop", **more})
    DBOS.destroy()
    return DBOS(config={"name": "shop", "system_database_url": url})


def settings() -> DBOSConfig:
    return {"name": "shop"}


later: DBOSConfig = {"name": "shop"}
if "URL" in os.environ:
    later["system_database_url"] = os.environ["URL"]
DBOS(config=later)
