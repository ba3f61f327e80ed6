"""What tests share."""

import pytest
from dbos import DBOS

DBOS(config={"name": "shop"})
DBOS.launch()


@DBOS.workflow()
def ship(order: str) -> str:
    return order


@pytest.fixture
def order() -> str:
    return ship("42")
