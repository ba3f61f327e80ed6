"""A database for the tests alone."""

from dbos import DBOS, DBOSConfig


def config() -> DBOSConfig:
    return {"name": "shop", "system_database_url": "postgresql://shop:s3cret@ci-db/shop"}


def test_shop() -> None:
    DBOS(config=config())
