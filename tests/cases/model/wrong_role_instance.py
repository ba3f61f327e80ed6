"""Decorators and operations on an instance."""

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "bakery", "system_database_url": "sqlite:///bakery.sqlite"}
dbos = DBOS(config=config)


@dbos.step()
def wait_for_oven(oven: str) -> str:
    return DBOS.recv(oven)  # DBS202


@DBOS.step()
def wait_for_flour(mill: str) -> str:
    return dbos.recv(mill)  # DBS202


@dbos.step(retries_allowed=True)
def wait_for_butter(dairy: str) -> str:
    return dbos.recv(dairy)  # DBS202


@dbos.workflow()
def bake(bread: str) -> str:
    return dbos.recv(bread)


@dbos.step()
def bake_twice(bread: str) -> str:
    return bake(bread)  # DBS201
