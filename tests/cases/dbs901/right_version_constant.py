"""The version of dbos is compared once and kept."""

from importlib.metadata import version

from dbos import DBOS
from packaging.version import Version

DBOS_VERSION = Version(version("dbos"))
DBOS_MAJOR = int(version("dbos").split(".")[0])
IS_TWO = DBOS_VERSION < Version("3")
HAS_TRANSACTION = hasattr(DBOS, "transaction")

if DBOS_VERSION < Version("3.0"):
    by_version = DBOS.transaction()
else:
    by_version = DBOS.step()

if DBOS_MAJOR < 3:
    by_major = DBOS.transaction()
else:
    by_major = DBOS.step()

if IS_TWO:
    by_flag = DBOS.transaction()
else:
    by_flag = DBOS.step()

by_attribute = DBOS.transaction() if HAS_TRANSACTION else DBOS.step()
