"""Fixtures and base classes of others may destroy."""

import pytest
from dbos import DBOS
from shop_testing import CleanCase, stop


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


@pytest.fixture
def stopped(tmp_path):
    DBOS(config={"name": "shop"})
    DBOS.launch()
    yield tmp_path
    stop()


@pytest.fixture
def finalized(request):
    DBOS(config={"name": "shop"})
    DBOS.launch()
    request.addfinalizer(stop)
