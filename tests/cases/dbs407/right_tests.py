"""Tests register what they need."""

import pytest
from dbos import DBOS


@pytest.fixture
def dbos() -> None:
    DBOS.destroy()
    DBOS(config={"name": "shop"})
    DBOS.launch()


def test_ship(dbos: None) -> None:
    DBOS.launch()

    @DBOS.workflow()
    def ship(order: str) -> str:
        return order

    assert ship("42") == "42"
