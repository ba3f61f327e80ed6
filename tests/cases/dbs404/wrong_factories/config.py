"""Factories of configurations."""

import os
from dbos import DBOSConfig


def make_config(name: str, *, url: str | None = None, pool: int = 10, level: str = "INFO") -> DBOSConfig:
    return {
        "name": name,
        "system_database_url": url or os.environ["DB"],
        "sys_db_pool_size": pool,
        "log_level": level,
    }


def with_url(name: str, url: str, key: str = "") -> dict:
    return dict(name=name, system_database_url=url, conductor_key=key)


def outer(name, level):
    cfg = make_config(name, level=level)
    cfg["executor_id"] = os.environ["HOSTNAME"]
    return cfg
