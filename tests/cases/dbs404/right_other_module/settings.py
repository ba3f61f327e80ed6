"""Configurations that others complete."""

from dbos import DBOSConfig

BASE: DBOSConfig = {"system_database_url": "postgresql://localhost/shop"}
OTHER = {"pool": 5, "loglevel": "chatty"}


def with_name(config: DBOSConfig, name: str) -> DBOSConfig:
    return {**config, "name": name}
