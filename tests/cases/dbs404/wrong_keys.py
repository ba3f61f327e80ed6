"""Keys that no release of dbos has."""

import dbos
from dbos import DBOS, DBOSConfig

URL = "postgresql://localhost/shop"
KEY = "sys_database_url"

DBOS(config={"name": "shop", "system_db_url": URL})  # DBS404: did you mean `system_database_url`?
dbos.DBOS(config={"name": "shop", "systemDatabaseUrl": URL})  # DBS404
DBOS(config={"name": "shop", KEY: URL})  # DBS404

config: DBOSConfig = {
    "name": "shop",
    "system_database_url": URL,
    "loglevel": "INFO",  # DBS404: did you mean `log_level`?
    "runtimeConfig": {"port": 8000},  # DBS404
    "telemetry": {},  # DBS404
}
config["app_version"] = "1.0"  # DBS404
config.update(executorid="1")  # DBS404
DBOS(config=config)

called = DBOSConfig(name="shop", system_database=URL)  # DBS404

later = {"name": "shop"}
later["pool_size"] = 5  # DBS404
DBOS(config=later)


def settings(url: str) -> DBOSConfig:
    return {
        "name": "shop",
        "database": url,  # DBS404
    }


def create() -> DBOS:
    base = {"name": "shop", "app_name": "shop"}  # DBS404
    return DBOS(config={**base, "enable_oltp": True})  # DBS404: did you mean `enable_otlp`?
