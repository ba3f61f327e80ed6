"""Its configuration has a database_url."""

from dbos import DBOS, DBOSClient, DBOSConfig

config: DBOSConfig = {"database_url": "sqlite://"}
DBOS(config=config)
DBOS(config={"database_url": "sqlite://", "run_admin_server": True})
client = DBOSClient(database_url="sqlite://")
