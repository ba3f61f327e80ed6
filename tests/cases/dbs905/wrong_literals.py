"""Configuration keys that are gone, in dictionaries handed to the constructor."""

import os

import dbos
from dbos import DBOS
from dbos import DBOS as D

URL = "postgresql://localhost/shop"

DBOS(config={"name": "shop", "database_url": URL})  # DBS905
DBOS(config={"name": "shop", "application_database_url": URL})  # DBS905
D(config={"name": "shop", "database_url": os.environ["DATABASE_URL"]})  # DBS905
dbos.DBOS(config={"name": "shop", "run_admin_server": True})  # DBS905
DBOS(config={"name": "shop", "admin_port": 3001})  # DBS905

DBOS(
    config={
        "name": "shop",
        "system_database_url": URL,
        "application_database_url": URL,  # DBS905
        "run_admin_server": False,  # DBS905
        "admin_port": 3002,  # DBS905
    }
)

instance = DBOS(
    config={
        "name": "shop",
        "sys_db_name": "shop_dbos_sys",  # DBS905
        "disable_otlp": True,  # DBS905
        "app_db_pool_size": 5,  # DBS905
    },
    conductor_key="key",
)


later = lambda url: DBOS(config={"name": "shop", "database_url": url})  # DBS905


def create() -> DBOS:
    return DBOS(config={"name": "shop", "database_url": f"{URL}_test"})  # DBS905
