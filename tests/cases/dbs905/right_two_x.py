# dbos-version: >=2,<2.28
"""The second major version knows these keys."""

from dbos import DBOS, DBOSClient, DBOSConfig

URL = "postgresql://localhost/shop"

config: DBOSConfig = {
    "name": "shop",
    "system_database_url": URL,
    "application_database_url": URL,
    "run_admin_server": True,
    "admin_port": 3001,
}
config["application_database_url"] = f"{URL}_app"
DBOS(config=config)
client = DBOSClient(system_database_url=URL, application_database_url=URL)
