"""The secret comes from a constant of another module."""

import secrets_of_shop
from dbos import DBOS, DBOSConfig
from secrets_of_shop import DATABASE_URL, PLAIN

config: DBOSConfig = {
    "name": "shop",
    "system_database_url": DATABASE_URL,  # DBS405
}
DBOS(config=config)
DBOS(config={"name": "shop", "system_database_url": secrets_of_shop.DATABASE_URL})  # DBS405
DBOS(config=PLAIN)  # DBS405
