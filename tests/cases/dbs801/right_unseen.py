"""Fixtures and base classes of others may destroy."""

import pytest
from dbos import DBOS
from shop_testing import CleanCase


@pytest.fixture
def launched(clean_dbos: None) -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()


class TestShop(CleanCase):
    def setup_method(self) -> None:
        DBOS(config={"name": "shop"})
        DBOS.launch()


def test_ship(clean_dbos: None) -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()


@pytest.mark.usefixtures("clean_dbos")
def test_bill() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
