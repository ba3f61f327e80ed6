"""Workflows that the fixture registers."""

from collections.abc import Callable

import pytest
from dbos import DBOS


def bill(order: str) -> str:
    return order


def register() -> Callable[[str], str]:
    return DBOS.workflow()(bill)


@pytest.fixture
def registered() -> Callable[[str], str]:
    DBOS.destroy(destroy_registry=True)
    DBOS(config={"name": "shop"})
    found = register()
    DBOS.launch()
    return found


def test_bill(registered: Callable[[str], str]) -> None:
    assert registered("42") == "42"


def test_other(registered: Callable[[str], str]) -> None:
    assert bill("42") == "42"
