"""A module that somebody else launches constructs twice."""

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "shop-app"}

first = DBOS(config=config)
second = DBOS(config={"name": "shop-two"})  # DBS409
