"""Tests with the fixtures of others."""

from dbos import DBOS


def test_ship(name: str) -> None:
    DBOS(config={"name": name})
    DBOS.launch()  # DBS801: `test_ship`
