"""The instance takes the name of the class."""

import dbos
from dbos import DBOS

DBOS = DBOS(config={"name": "bakery", "system_database_url": "sqlite:///bakery.sqlite"})


@DBOS.step()
def wait_for_oven(oven: str) -> str:
    return DBOS.recv(oven)  # DBS202


@dbos.DBOS.step()
def wait_for_flour(mill: str) -> str:
    return dbos.DBOS.recv(mill)  # DBS202


@DBOS.workflow()
def bake(bread: str) -> str:
    return DBOS.recv(bread)
