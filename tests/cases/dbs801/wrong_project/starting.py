"""Starts DBOS for tests."""

from dbos import DBOS


def start(name: str) -> None:
    DBOS(config={"name": name, "system_database_url": "sqlite:///test.sqlite"})
    DBOS.launch()
