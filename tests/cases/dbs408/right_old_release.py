# dbos-version: >=0.24,<1
"""Before the first major version the configuration came from a file."""

from dbos import DBOS

DBOS()
DBOS(fastapi=None)
