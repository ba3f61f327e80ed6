# dbos-version: >=2
"""The newest release of an open range refuses the keys."""

from dbos import DBOS, DBOSClient, DBOSConfig

URL = "postgresql://localhost/shop"

config: DBOSConfig = {
    "name": "shop",
    "database_url": URL,  # DBS905
    "run_admin_server": True,  # DBS905
    "admin_port": 3001,  # DBS905
    "enable_otlp": True,
}
DBOS(config=config)
client = DBOSClient(database_url=URL)  # DBS905
