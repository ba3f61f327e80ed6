# dbos-version: >=3
"""The third major version takes longer names."""

from dbos import DBOS

DBOS(config={"name": "the-shop-of-the-northern-country"})
