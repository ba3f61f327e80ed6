"""Configurations whose other keys are not in view, and dictionaries that are something else."""

import json
import os
from pathlib import Path
from typing import Any

import yaml
from dbos import DBOS, DBOSClient, DBOSConfig, StepOptions

URL = "postgresql://localhost/shop"

base = json.loads(Path("shop.json").read_text())
DBOS(config={**base, "system_database_url": URL})
DBOS(config=DBOSConfig(**base, system_database_url=URL))
DBOS(config=base)
DBOS(config=yaml.safe_load(Path("shop.yaml").read_text()))

filled = {"system_database_url": URL}
for key, value in base.items():
    filled[key] = value
DBOS(config=filled)

updated: DBOSConfig = {"system_database_url": URL}
updated.update(base)
DBOS(config=updated)

named: DBOSConfig = {"system_database_url": URL}
named["name"] = "shop"
DBOS(config=named)

branched: DBOSConfig = {"system_database_url": URL}
if "NAME" in os.environ:
    branched["name"] = os.environ["NAME"]
DBOS(config=branched)

handed: DBOSConfig = {"system_database_url": URL}


def fill(config: DBOSConfig) -> None:
    config["name"] = "shop"


fill(handed)
DBOS(config=handed)

shared = {"name": "shop", "system_database_url": URL, "port": 8000, "redis": "redis://localhost"}
DBOS(config=shared)
print(shared["port"], shared.get("redis"))

settings = {"loglevel": "chatty", "pool": "5", "name": "My App"}
options: StepOptions = {"retries_allowed": True}
client = DBOSClient(system_database_url=URL)
partial: DBOSConfig = {"log_level": "INFO"}


def complete(config: DBOSConfig) -> DBOSConfig:
    return {**config, "name": "shop"}


def read(config: dict[str, Any]) -> object:
    return config["loglevel"]


def values(**config: Any) -> DBOS:
    return DBOS(config=config)


replaced = {"name": "My App"}
replaced["name"] = "my-app"
DBOS(config=replaced)

logger_config = {"log_level": "info"}
