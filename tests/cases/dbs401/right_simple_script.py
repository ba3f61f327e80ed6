"""A script with a helper."""

import sys

from dbos import DBOS, DBOSClient


def orders(names: list[str]) -> list[str]:
    return sorted(names)


DBOS(config={"name": "shop"})
DBOS.launch()
print(DBOS.list_workflows(name="ship"), orders(sys.argv))
DBOS.destroy()
client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
