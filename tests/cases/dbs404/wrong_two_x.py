# dbos-version: >=2,<3
"""What the second major version refuses."""

from dbos import DBOS

DBOS(config={"name": "the-shop-of-the-northern-country"})  # DBS404: 3 to 30
DBOS(config={"name": "shop", "system_database": "postgresql://localhost/shop"})  # DBS404
