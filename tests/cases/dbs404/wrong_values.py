"""Literals of the wrong type, levels that logging does not have, numbers that are too small."""

import logging
from functools import partial

from dbos import DBOS, DBOSConfig

URL = "postgresql://localhost/shop"
LEVEL = "verbose"
POOL = "20"

config: DBOSConfig = {
    "name": "shop",
    "system_database_url": URL,
    "sys_db_pool_size": "5",  # DBS404: `sys_db_pool_size` takes a whole number
    "log_level": "info",  # DBS404: write `INFO`
    "console_log_level": "warning",  # DBS404: write `WARNING`
    "otlp_log_level": "TRACE",  # DBS404
    "max_executor_threads": "4",  # DBS404
    "enable_otlp": "true",  # DBS404: takes True or False
    "use_listen_notify": "no",  # DBS404
    "otlp_traces_endpoints": "http://collector:4318/v1/traces",  # DBS404: takes a list
    "otlp_attributes": ["shop"],  # DBS404: takes a dictionary
    "application_version": 1.2,  # DBS404: takes text
    "executor_id": 5,  # DBS404
    "db_engine_kwargs": "pool_timeout=30",  # DBS404
    "notification_listener_polling_interval_sec": 0,  # DBS404: at least 0.001
    "notification_coalesce_sec": 0.0001,  # DBS404
    "scheduler_polling_interval_sec": "30",  # DBS404
    "auto_upgrade_interval_sec": 0,  # DBS404: more than 0
    "auto_upgrade_grace_sec": -1,  # DBS404
}
DBOS(config=config)

DBOS(config={"name": "shop", "log_level": LEVEL})  # DBS404
DBOS(config={"name": "shop", "sys_db_pool_size": POOL})  # DBS404
DBOS(config={"name": "shop", "sys_db_pool_size": -1})  # DBS404
DBOS(config={"name": "shop", "sys_db_pool_size": 2.5})  # DBS404
DBOS(config={"name": "shop", "system_database_url": ["one", "two"]})  # DBS404
DBOS(config={"name": "shop", "max_executor_threads": -4})  # DBS404
DBOS(config={"name": "shop", "enable_otlp": True, "otlp_logs_endpoints": ("http://one:4318/v1/logs",)})  # DBS404

replaced = {"name": "My Shop"}
replaced["name"] = "shop"
replaced["log_level"] = "Info"  # DBS404
DBOS(config=replaced)

create = partial(DBOS, config={"name": "shop", "log_level": "debug"})  # DBS404
logging.basicConfig(level="INFO")
