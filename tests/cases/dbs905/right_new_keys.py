"""The keys of the newest major version."""

import os

from dbos import DBOS, DBOSClient, DBOSConfig, SQLAlchemyDatasource

URL = "postgresql://localhost/shop"

config: DBOSConfig = {
    "name": "shop",
    "system_database_url": os.environ.get("DBOS_SYSTEM_DATABASE_URL", URL),
    "sys_db_pool_size": 5,
    "log_level": "DEBUG",
    "enable_otlp": True,
    "executor_id": os.environ["HOSTNAME"],
    "application_version": "1.2.0",
    "run_migrations": True,
}
config["dbos_system_schema"] = "durable"
DBOS(config=config)

DBOS(config={"name": "shop", "system_database_url": URL})
called = DBOSConfig(name="shop", system_database_url=URL)
client = DBOSClient(system_database_url=URL)
orders = SQLAlchemyDatasource.create(URL)


def connect(url: str) -> DBOSClient:
    return DBOSClient(
        system_database_url=url,
        dbos_system_schema="durable",
    )
