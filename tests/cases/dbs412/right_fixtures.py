"""A plugin of pytest."""

from collections.abc import Iterator

import pytest
from dbos import DBOS


@pytest.fixture
def durable() -> Iterator[None]:
    DBOS(config={"name": "shop"})
    DBOS.reset_system_database()
    DBOS.launch()
    yield
    DBOS.destroy(destroy_registry=True)
