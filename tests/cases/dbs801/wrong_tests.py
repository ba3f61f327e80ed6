"""Tests that leave the DBOS that they launch, while another one cleans up."""

import pytest
from dbos import DBOS, DBOSConfig

CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


@DBOS.workflow()
def ship(order: str) -> str:
    return order


def test_ship() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801: `test_ship` leaves the DBOS that it launches
    assert ship("42") == "42"


@pytest.mark.parametrize(("order", "result"), [("1", "1"), ("2", "2")])
def test_several(order: str, result: str) -> None:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801: `test_several`
    assert ship(order) == result


async def test_coroutine() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()  # DBS801: `test_coroutine`


def test_tidy() -> None:
    DBOS(config=CONFIG)
    DBOS.launch()
    assert ship("42") == "42"
    DBOS.destroy()
