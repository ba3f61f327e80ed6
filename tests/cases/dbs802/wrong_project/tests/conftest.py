"""Fixtures of all tests."""

import pytest
from dbos import DBOS


@pytest.fixture(autouse=True)
def launched() -> None:
    DBOS.destroy(destroy_registry=True)  # DBS802: workflow `bill`
    DBOS(config={"name": "shop"})
    DBOS.launch()
