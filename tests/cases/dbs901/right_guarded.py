"""A library that works with dbos 2 and dbos 3 asks before it takes."""

import importlib.metadata
from importlib.metadata import version

from dbos import DBOS
from packaging.version import Version

if hasattr(DBOS, "transaction"):

    @DBOS.transaction()
    def save(order: str) -> str:
        return order

else:

    @DBOS.step()
    def save(order: str) -> str:
        return order


try:
    decorate = DBOS.transaction()
except AttributeError:
    decorate = DBOS.step()

try:
    decorate_again = DBOS.transaction(isolation_level="SERIALIZABLE")
except (ImportError, AttributeError):
    decorate_again = DBOS.step()

transaction = getattr(DBOS, "transaction", DBOS.step)
session = getattr(DBOS, "sql_session", None)


def current_session() -> object:
    if hasattr(DBOS, "sql_session"):
        return DBOS.sql_session
    return None


def maybe_session() -> object:
    return DBOS.sql_session if hasattr(DBOS, "sql_session") else None


def session_or_nothing() -> object:
    return hasattr(DBOS, "sql_session") and DBOS.sql_session


if Version(version("dbos")) < Version("3"):
    by_version = DBOS.transaction()
else:
    by_version = DBOS.step()

if Version(version("dbos")).major >= 3:
    turned = DBOS.step()
else:
    turned = DBOS.transaction()

if version("dbos").startswith("2."):
    by_text = DBOS.transaction()
else:
    by_text = DBOS.step()

if tuple(map(int, importlib.metadata.version("dbos").split(".")[:2])) < (3, 0):
    by_numbers = DBOS.transaction()
else:
    by_numbers = DBOS.step()

if int(version("dbos").split(".")[0]) < 3:

    @DBOS.transaction()
    def remove(order: str) -> None:
        DBOS.sql_session.execute(order)


class Orders:
    if hasattr(DBOS, "transaction"):

        @staticmethod
        @DBOS.transaction()
        def save(order: str) -> str:
            return order
