"""The DBOS object in settings, tuples, dictionaries and conditional expressions."""

import os
from types import SimpleNamespace
from typing import NamedTuple, cast

import dbos as durable
from dbos import DBOS

live = DBOS(config={"name": "live"})
spare = DBOS(config={"name": "spare"})
current = spare if os.environ.get("SPARE") else live
registry = {"live": live, "spare": spare}
pair = (live, spare)
space = SimpleNamespace(dbos=live)


class Settings(NamedTuple):
    dbos: DBOS
    name: str = "shop"


settings = Settings(live)
settings_again = Settings(dbos=live, name="x")


class App:
    dbos: DBOS = live
    cls = DBOS


async def run(name: str, anything: object) -> None:
    current.send("desk", "x")  # DBS101
    registry["live"].send("desk", "x")  # DBS101
    registry[name].send("desk", "x")  # DBS101
    pair[0].send("desk", "x")  # DBS101
    settings.dbos.send("desk", "x")  # DBS101
    settings_again.dbos.send("desk", "x")  # DBS101
    App.dbos.send("desk", "x")  # DBS101
    App().cls.send("desk", "x")  # DBS101
    cast(DBOS, anything).send("desk", "x")  # DBS101
    cast("DBOS", anything).send("desk", "x")  # DBS101
    (live or spare).send("desk", "x")  # DBS101
    getattr(DBOS, "send")("desk", "x")  # DBS101
    durable.DBOS.send("desk", "x")  # DBS101
    first, second = pair
    first.send("desk", "x")  # DBS101
    for one in (live, spare):
        one.send("desk", "x")  # DBS101
    for one in registry.values():
        one.send("desk", "x")  # DBS101
    if (found := registry.get(name)) is not None:
        found.send("desk", "x")  # DBS101
    (send := live.send)("desk", "x")  # DBS101
    send("desk", "y")  # DBS101
    if isinstance(anything, DBOS):
        anything.send("desk", "x")  # DBS101
    second.send("desk", "x")  # DBS101
