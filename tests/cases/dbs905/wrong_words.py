"""The messages say where the database of DBOS was so far."""

import os

from dbos import DBOS, DBOSConfig

URL = "postgresql://localhost/shop?sslmode=require"

DBOS(config={"name": "shop", "database_url": URL})  # DBS905: use `system_database_url`, with the database `shop_dbos_sys`
DBOS(config={"name": "shop", "application_database_url": "sqlite:///shop.sqlite"})  # DBS905: name the same file in `system_database_url`
DBOS(config={"name": "shop", "database_url": os.environ["URL"]})  # DBS905: so far: the same with `_dbos_sys` after the database
config: DBOSConfig = {
    "name": "shop",
    "system_database_url": URL,
    "application_database_url": URL,  # DBS905: leave it out: own tables need a datasource
}
DBOS(config=config)
