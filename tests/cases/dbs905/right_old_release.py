# dbos-version: >=0.24,<1
"""Before the first major version these were the keys."""

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {
    "name": "shop",
    "database_url": "postgresql://localhost/shop",
    "sys_db_name": "shop_dbos_sys",
    "app_db_pool_size": 5,
    "admin_port": 3001,
}
DBOS(config=config)
