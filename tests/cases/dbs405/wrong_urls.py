"""Passwords and keys in the text."""

import os

import sqlalchemy
from dbos import DBOS, DBOSClient, DBOSConfig
from sqlalchemy.engine import URL

HOST = os.environ["HOST"]
DATABASE_URL = "postgresql://shop:s3cret@db.example.com:5432/shop"
PASSWORD = "kX9-tre2"
KEY = "dbos_live_4f8a1c2b"

config: DBOSConfig = {
    "name": "shop",
    "system_database_url": "postgresql://shop:s3cret@db/shop",  # DBS405: has a password
    "conductor_key": "dbos_live_4f8a1c2b",  # DBS405: has a key
}
DBOS(config=config)

DBOS(config={"name": "shop", "system_database_url": DATABASE_URL})  # DBS405
DBOS(config={"name": "shop", "system_database_url": f"postgresql://shop:kX9-tre2@{HOST}/shop"})  # DBS405
DBOS(config={"name": "shop", "system_database_url": f"postgresql://shop:{PASSWORD}@{HOST}/shop"})  # DBS405
DBOS(config={"name": "shop", "system_database_url": "postgresql://shop:kX9-tre2@" + HOST + "/shop"})  # DBS405
DBOS(config=DBOSConfig(name="shop", system_database_url="postgresql+psycopg://a:b1c2@pg.internal/shop"))  # DBS405

from_environment = {
    "name": "shop",
    "system_database_url": os.environ.get(
        "DATABASE_URL",
        "postgresql://shop:hunter2@db.example.com/shop",  # DBS405
    ),
}
DBOS(config=from_environment)
DBOS(config={"name": "shop", "system_database_url": os.getenv("URL", DATABASE_URL)})  # DBS405
DBOS(config={"name": "shop", "system_database_url": os.getenv("URL") or DATABASE_URL})  # DBS405
DBOS(config={"name": "shop", "system_database_url": os.getenv("URL", default=DATABASE_URL)})  # DBS405
DBOS(config={"name": "shop"}, conductor_key=KEY)  # DBS405
DBOS(config={"name": "shop", "conductor_key": os.environ.get("KEY", KEY)})  # DBS405
DBOS(config={"name": "shop", "transact_enterprise_key": "ent-41f0aa"})  # DBS405

made = URL.create("postgresql", username="shop", password="kX9-tre2", host="db.example.com")
DBOS(config={"name": "shop", "system_database_url": made.render_as_string(hide_password=False)})  # DBS405
other = sqlalchemy.URL.create("postgresql", username="shop", password="kX9-tre2", host="db.example.com")
DBOS(config={"name": "shop", "system_database_url": str(other)})  # DBS405

later: DBOSConfig = {"name": "shop"}
later["system_database_url"] = DATABASE_URL  # DBS405
DBOS(config=later)

client = DBOSClient(system_database_url="postgresql://shop:s3cret@db.example.com/shop")  # DBS405


def url() -> str:
    return "postgresql://shop:s3cret@db.example.com/shop"


def settings() -> DBOSConfig:
    return {"name": "shop", "system_database_url": url()}  # DBS405
