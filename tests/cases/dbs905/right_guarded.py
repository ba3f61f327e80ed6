"""The keys of old releases where the old releases are."""

from importlib.metadata import version

from dbos import DBOS, DBOSClient, DBOSConfig
from packaging.version import Version

URL = "postgresql://localhost/shop"

config: DBOSConfig = {"name": "shop", "system_database_url": URL}

if Version(version("dbos")) < Version("3"):
    config["application_database_url"] = URL
    config["run_admin_server"] = False

DBOS(config=config)

if Version(version("dbos")).major >= 3:
    client = DBOSClient(system_database_url=URL)
else:
    client = DBOSClient(database_url=URL)


def create() -> DBOS:
    if version("dbos").startswith("2."):
        return DBOS(config={"name": "shop", "database_url": URL})
    return DBOS(config={"name": "shop", "system_database_url": URL})


def settings() -> DBOSConfig:
    if int(version("dbos").split(".")[0]) < 3:
        old: DBOSConfig = {
            "name": "shop",
            "application_database_url": URL,
            "admin_port": 3001,
        }
        return old
    new: DBOSConfig = {"name": "shop"}
    return new
