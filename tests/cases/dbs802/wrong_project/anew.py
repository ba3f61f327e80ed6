"""Starts DBOS anew for tests."""

from dbos import DBOS


def start() -> None:
    DBOS.destroy(destroy_registry=True)  # DBS412
    DBOS(config={"name": "shop"})
    DBOS.launch()
