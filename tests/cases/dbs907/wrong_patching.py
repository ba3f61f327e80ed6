# dbos-version: >=3.4
"""Patches need no key of the configuration any more."""

import dbos
from dbos import DBOS, DBOSConfig

config: DBOSConfig = {
    "name": "shop",
    "enable_patching": True,  # DBS907
}
DBOS(config=config)
DBOS(config={"name": "shop", "enable_patching": True})  # DBS907
dbos.DBOS(config={"name": "shop", "enable_patching": True})  # DBS907

later: DBOSConfig = {"name": "shop"}
later["enable_patching"] = True  # DBS907


def create() -> DBOS:
    plain = {"name": "shop", "enable_patching": True}  # DBS907
    return DBOS(config=plain)
