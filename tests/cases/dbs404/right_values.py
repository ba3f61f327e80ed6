"""What dbos takes, and what nobody can know."""

import logging
import os

from dbos import DBOS, DBOSConfig

URL = "postgresql://localhost/shop"
NAME = "shop"

config: DBOSConfig = {
    "name": NAME,
    "system_database_url": os.environ.get("DBOS_SYSTEM_DATABASE_URL"),
    "sys_db_pool_size": 5,
    "sys_db_polling_concurrency": 0,
    "log_level": "WARNING",
    "console_log_level": "ERROR",
    "otlp_log_level": None,
    "enable_otlp": True,
    "otlp_traces_endpoints": ["http://collector:4318/v1/traces"],
    "otlp_attributes": {"region": "north"},
    "db_engine_kwargs": {"pool_timeout": 60},
    "max_executor_threads": 8,
    "notification_listener_polling_interval_sec": 1,
    "scheduler_polling_interval_sec": 0.5,
    "auto_upgrade_grace_sec": 0,
    "run_migrations": False,
    "application_version": os.environ["VERSION"],
    "conductor_executor_metadata": {"zone": "a"},
}
DBOS(config=config)

DBOS(config={"name": "a-b_c", "log_level": logging.INFO})
DBOS(config={"name": "shop-" + "orders", "log_level": 20})
DBOS(config={"name": os.environ["NAME"], "log_level": os.environ.get("LEVEL", "info")})
DBOS(config={"name": f"shop-{os.environ['ZONE']}", "sys_db_pool_size": int(os.environ["POOL"])})
DBOS(config={"name": "a" * 3, "sys_db_pool_size": None})
DBOS(config={"name": "x" * int(os.environ["N"])})
DBOS(config=DBOSConfig(name="shop", log_level="NOTSET"))
DBOS(config={"name": "shop", "enable_otlp": 1})


def level(verbose: bool) -> str:
    return "DEBUG" if verbose else "INFO"


def create(verbose: bool, name: str = "My Shop") -> DBOS:
    return DBOS(config={"name": name, "log_level": level(verbose)})
