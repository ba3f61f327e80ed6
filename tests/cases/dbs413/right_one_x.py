# enable: DBS413
# dbos-version: >=1,<1.13
"""These releases connect to PostgreSQL."""

from dbos import DBOS

DBOS(config={"name": "shop"})
