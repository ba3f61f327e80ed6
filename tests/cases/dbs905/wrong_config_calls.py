"""Configurations made by calls."""

from dbos import DBOS, DBOSConfig

URL = "postgresql://localhost/shop"

config = DBOSConfig(name="shop", database_url=URL)  # DBS905

DBOS(
    config=DBOSConfig(
        name="shop",
        system_database_url=URL,
        run_admin_server=False,  # DBS905
    )
)
