# dbos-version: >=2,<2.29
"""What had gone with the second major version."""

from dbos import DBOS, DBOSClient, DBOSConfig

URL = "postgresql://localhost/shop"

config: DBOSConfig = {
    "name": "shop",
    "system_database_url": URL,
    "application_database_url": URL,
    "sys_db_name": "shop_dbos_sys",  # DBS905
    "disable_otlp": True,  # DBS905
    "run_admin_server": False,
    "admin_port": 3001,
}
DBOS(config=config)
client = DBOSClient(system_database_url=URL, system_database="shop_dbos_sys")  # DBS905
