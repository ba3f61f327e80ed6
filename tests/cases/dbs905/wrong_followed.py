"""Configurations that are made in steps, by helpers, or from others."""

import dbos
from dbos import DBOS, DBOSConfig

URL = "postgresql://localhost/shop"

base = {"name": "shop", "sys_db_name": "shop"}  # DBS905
DBOS(config={**base, "admin_port": 3001})  # DBS905

merged = {"name": "shop"} | {"disable_otlp": True}  # DBS905
DBOS(config=merged)

updated = {"name": "shop"}
updated.update(run_admin_server=False)  # DBS905
updated.update({"admin_port": 3001})  # DBS905
updated |= {"app_db_pool_size": 5}  # DBS905
dbos.DBOS(config=updated)

called = DBOS(config=dict(name="shop", database_url=URL))  # DBS905


def made(url: str) -> dict[str, object]:
    return {"name": "shop", "database_url": url}  # DBS905


def declared(url: str) -> DBOSConfig:
    return {"name": "shop", "application_database_url": url}  # DBS905


class Application:
    def __init__(self) -> None:
        self.config = {"name": "shop", "sys_db_name": "shop"}  # DBS905
        self.instance = DBOS(config=self.config)


DBOS(config=made(URL))
