"""URLs and keys from outside, without a password, with placeholders, on the developer's machine."""

import getpass
import os
from pathlib import Path

from dbos import DBOS, DBOSClient, DBOSConfig
from sqlalchemy.engine import URL

PASSWORD = os.environ["PASSWORD"]
LOCAL = "postgresql://postgres:dbos@localhost:5432/shop"

config: DBOSConfig = {
    "name": "shop",
    "system_database_url": os.environ["DATABASE_URL"],
    "conductor_key": os.environ.get("CONDUCTOR_KEY"),
}
DBOS(config=config)

urls = [
    DBOS(config={"name": "shop", "system_database_url": LOCAL}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://postgres:s3cret@127.0.0.1/shop"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://app:s3cret@[::1]:5432/shop"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://shop@db.example.com/shop"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://db.example.com/shop"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql:///shop"}),
    DBOS(config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://shop:<password>@db.example.com/shop"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://shop:YOUR_PASSWORD@db.example.com/s"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://user:password@host:5432/shop"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://shop:change-me@db.example.com/shop"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://shop:${PASSWORD}@db.example.com/shop"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://postgres:postgres@db:5432/shop"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://postgres:dbos@postgres/shop"}),
    DBOS(config={"name": "shop", "system_database_url": f"postgresql://shop:{PASSWORD}@db.example.com/shop"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://shop:" + PASSWORD + "@db.example.com/s"}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://shop:{}@db/shop".format(PASSWORD)}),
    DBOS(config={"name": "shop", "system_database_url": "postgresql://shop:%s@db/shop" % PASSWORD}),
    DBOS(config={"name": "shop", "system_database_url": os.environ.get("DATABASE_URL", LOCAL)}),
    DBOS(config={"name": "shop", "system_database_url": Path("url").read_text()}),
    DBOS(config={"name": "shop", "conductor_key": "<your key>"}),
    DBOS(config={"name": "shop", "conductor_key": ""}),
    DBOS(config={"name": "shop", "conductor_key": None}),
    DBOS(config={"name": "shop"}, conductor_key=os.environ["KEY"]),
]

made = URL.create("postgresql", username="shop", password=getpass.getpass(), host="db.example.com")
DBOS(config={"name": "shop", "system_database_url": made.render_as_string(hide_password=False)})
local = URL.create("postgresql", username="shop", password="s3cret", host="localhost")
DBOS(config={"name": "shop", "system_database_url": str(local)})
client = DBOSClient(system_database_url=os.environ["DATABASE_URL"])
other = {"system_database_url": "postgresql://shop:s3cret@db.example.com/shop"}
