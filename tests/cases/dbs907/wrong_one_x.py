# dbos-version: >=1.13,<2
"""What the first major version deprecated."""

from dbos import DBOS, DBOSClient, DBOSConfig

URL = "postgresql://localhost/shop"

config: DBOSConfig = {
    "name": "shop",
    "database_url": URL,  # DBS907
    "sys_db_name": "shop_dbos_sys",  # DBS907
}
DBOS(config=config)
client = DBOSClient(database_url=URL, system_database="shop_dbos_sys")  # DBS907 DBS907


def parent() -> object:
    return DBOS.parent_workflow_id  # DBS907
