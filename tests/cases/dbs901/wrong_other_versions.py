"""It is not the version of dbos that is compared."""

import sys
from importlib.metadata import version

from dbos import DBOS
from packaging.version import Version


def schema_version(name: str) -> int:
    return len(name)


if sys.version_info >= (3, 11):

    @DBOS.transaction()  # DBS901
    def save(order: str) -> str:
        return order


if Version(version("sqlalchemy")) >= Version("2"):

    @DBOS.transaction()  # DBS901
    def remove(order: str) -> str:
        return order


def find(order: str) -> object:
    if schema_version(order) > 2:
        return DBOS.sql_session.execute(order)  # DBS901
    return None
