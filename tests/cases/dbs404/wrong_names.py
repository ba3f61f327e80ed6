"""Applications without a name, or with one that DBOS refuses."""

import os

from dbos import DBOS, DBOSConfig

URL = "postgresql://localhost/shop"
NAME = "The Shop"

DBOS(config={"system_database_url": URL})  # DBS404: lacks `name`
DBOS(config={})  # DBS404: lacks `name`
DBOS(config=DBOSConfig(system_database_url=URL))  # DBS404: lacks `name`
DBOS(config={"name": "My App", "system_database_url": URL})  # DBS404: refuses the name `My App`
DBOS(config={"name": "ab"})  # DBS404: 3 to 256
DBOS(config={"name": "shop.orders"})  # DBS404
DBOS(config={"name": "Shop"})  # DBS404
DBOS(config={"name": ""})  # DBS404
DBOS(config={"name": None})  # DBS404
DBOS(config={"name": 5})  # DBS404
DBOS(config={"name": NAME})  # DBS404
DBOS(config=dict(name="shop/orders"))  # DBS404

config: DBOSConfig = {  # DBS404: lacks `name`
    "system_database_url": URL,
}
if "EXECUTOR" in os.environ:
    config["executor_id"] = os.environ["EXECUTOR"]
DBOS(config=config)

annotated: DBOSConfig = {"name": "shop app"}  # DBS404


def create(url: str) -> DBOS:
    values = {"system_database_url": url}  # DBS404: lacks `name`
    values["log_level"] = "INFO"
    return DBOS(config=values)
