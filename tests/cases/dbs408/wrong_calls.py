"""A configuration that is not passed by keyword, or not at all."""

import dbos
from dbos import DBOS, DBOSConfig
from dbos import DBOS as D

config: DBOSConfig = {"name": "shop"}

DBOS(config)  # DBS408: write `DBOS(config=config)`
DBOS()  # DBS408: needs a configuration
D(config)  # DBS408
dbos.DBOS({"name": "shop"})  # DBS408
instance = DBOS(DBOSConfig(name="shop"))  # DBS408
DBOS(conductor_key="key")  # DBS408


def create() -> DBOS:
    return DBOS(  # DBS408
        {
            "name": "shop",
            "system_database_url": "postgresql://localhost/shop",
        }
    )


def get() -> DBOS:
    return DBOS()  # DBS408


class Application:
    def __init__(self, settings: DBOSConfig) -> None:
        self.dbos = DBOS(settings)  # DBS408
