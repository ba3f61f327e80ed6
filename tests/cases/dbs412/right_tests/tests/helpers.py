"""Helpers of the tests."""

from dbos import DBOS


def renew() -> None:
    DBOS.destroy(destroy_registry=True)
    DBOS(config={"name": "shop"})
    DBOS.reset_system_database()
    DBOS.launch()
