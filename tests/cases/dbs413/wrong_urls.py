# enable: DBS413
"""Databases that DBOS chooses by itself."""

import os

from dbos import DBOS, DBOSConfig

DBOS(config={"name": "shop"})  # DBS413: has no `system_database_url`
DBOS(config=DBOSConfig(name="shop"))  # DBS413
DBOS(config={"name": "shop", "system_database_url": os.environ.get("DATABASE_URL")})  # DBS413: is None where
DBOS(config={"name": "shop", "system_database_url": os.getenv("DATABASE_URL")})  # DBS413
DBOS(config={"name": "shop", "system_database_url": None})  # DBS413
DBOS(config={"name": "shop", "system_database_url": ""})  # DBS413

URL = os.environ.get("DATABASE_URL")
config: DBOSConfig = {
    "name": "shop",
    "system_database_url": URL,  # DBS413
}
DBOS(config=config)

named = {"name": "shop"}  # DBS413
named["log_level"] = "INFO"
DBOS(config=named)
