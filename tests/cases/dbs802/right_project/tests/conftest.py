"""Fixtures of all tests."""

import pytest
from dbos import DBOS


@pytest.fixture
def launched() -> None:
    DBOS.destroy(destroy_registry=True)
    DBOS(config={"name": "shop"})
    DBOS.launch()
