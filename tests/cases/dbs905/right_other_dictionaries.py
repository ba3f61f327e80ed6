"""Dictionaries that are no configuration of dbos."""

import os

from dbos import DBOS, AsyncSQLAlchemyDatasource, DBOSConfig
from sqlalchemy import create_engine

URL = "postgresql://localhost/shop"

settings = {"database_url": URL, "admin_port": 8080, "run_admin_server": True}
alembic = {"database_url": URL, "application_database_url": URL}
config = {"name": "shop", "database_url": URL}
engine = create_engine(config["database_url"])
own: dict[str, object] = {"sys_db_name": "shop", "disable_otlp": True}
own["database_url"] = URL

durable: DBOSConfig = {"name": "shop", "system_database_url": settings["database_url"]}
DBOS(config=durable)
DBOS(config={"name": "shop", "system_database_url": alembic["application_database_url"]})

database_url = os.environ.get("DATABASE_URL", URL)
nested: DBOSConfig = {
    "name": "shop",
    "system_database_url": database_url,
    "otlp_attributes": {"database_url": "hidden", "admin_port": "none"},
    "db_engine_kwargs": {"connect_args": {"application_name": "shop"}},
}


class DBOSClient:
    def __init__(self, database_url: str) -> None:
        self.database_url = database_url


client = DBOSClient(database_url=URL)


def connect(database_url: str, admin_port: int = 3001) -> dict[str, object]:
    values = {"database_url": database_url}
    values["admin_port"] = admin_port
    return values


connect(database_url=URL)


@DBOS.step()
def read(payload: dict[str, str]) -> str:
    return payload["database_url"]


@DBOS.workflow()
def copy(url: str) -> str:
    return read({"database_url": url, "run_admin_server": "no"})


def values_of(config: DBOSConfig) -> object:
    del config["name"]
    return config.get("database_url")


mails = AsyncSQLAlchemyDatasource.create(database_url="postgresql+psycopg://localhost/mails")
