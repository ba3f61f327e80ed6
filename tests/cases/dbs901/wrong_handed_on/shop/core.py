# dbos-version: >=3
"""Where the project takes DBOS from."""

from dbos import DBOS, DBOSConfig, Queue

config: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///shop.sqlite"}
app_db = DBOS
register = DBOS.register_queue

__all__ = ["Queue"]


class Holder:
    INSTANCE: DBOS = DBOS(config=config)
