"""The conftest cleans up."""

import pytest
from dbos import DBOS


@pytest.fixture
def launched(name: str) -> None:
    DBOS(config={"name": name})
    DBOS.launch()


def test_ship(name: str) -> None:
    DBOS(config={"name": name})
    DBOS.launch()
