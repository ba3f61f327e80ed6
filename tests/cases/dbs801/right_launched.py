"""A DBOS that the module constructs is the same for all tests; a second launch does nothing."""

import pytest
from dbos import DBOS

DBOS(config={"name": "shop", "system_database_url": "sqlite:///test.sqlite"})


@pytest.fixture
def launched() -> None:
    DBOS.launch()


@pytest.fixture
def reset_and_launched() -> None:
    DBOS.reset_system_database()
    DBOS.launch()
