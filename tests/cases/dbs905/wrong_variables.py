"""Dictionaries that are handed over by name, or annotated."""

import os
from typing import Any

import dbos
from dbos import DBOS, DBOSConfig
from dbos import DBOSConfig as Config

URL = "postgresql://localhost/shop"

plain = {
    "name": "shop",
    "database_url": URL,  # DBS905
}
DBOS(config=plain)

annotated: DBOSConfig = {
    "name": "shop",
    "application_database_url": URL,  # DBS905
    "run_admin_server": True,  # DBS905
}

renamed: Config = {"name": "shop", "admin_port": 3001}  # DBS905
dotted: dbos.DBOSConfig = {"name": "shop", "sys_db_name": "shop"}  # DBS905
quoted: "DBOSConfig" = {"name": "shop", "database_url": URL}  # DBS905

set_later: DBOSConfig = {"name": "shop"}
set_later["database_url"] = URL  # DBS905
set_later["run_admin_server"] = False  # DBS905

handed = {"name": "shop"}
handed["application_database_url"] = URL  # DBS905
DBOS(config=handed)


def create(url: str) -> DBOS:
    config = {"name": "shop", "database_url": url}  # DBS905
    return DBOS(config=config)


def launch() -> None:
    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ.get("DBOS_SYSTEM_DATABASE_URL"),
        "disable_otlp": True,  # DBS905
    }
    if "ADMIN_PORT" in os.environ:
        config["admin_port"] = int(os.environ["ADMIN_PORT"])  # DBS905
    DBOS(config=config)
    DBOS.launch()


def settings() -> DBOSConfig:
    config: DBOSConfig = {"name": "shop"}
    config["application_database_url"] = URL  # DBS905
    return config


class Application:
    config: DBOSConfig = {"name": "shop", "database_url": URL}  # DBS905


def other(values: dict[str, Any]) -> object:
    return values["database_url"]
