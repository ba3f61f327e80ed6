"""Modules that are run anew, or registered by a function."""

import importlib

import pytest
import shop
from dbos import DBOS


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@pytest.fixture
def anew() -> None:
    DBOS.destroy(destroy_registry=True)
    DBOS(config={"name": "shop"})
    importlib.reload(shop)
    DBOS.launch()


def test_bill(anew: None) -> None:
    assert bill("42") == "42"
