"""Tests of the application."""

import pytest
from anew import start
from shop import bill, checkout


def test_bill() -> None:
    assert bill("42") == "42"


@pytest.fixture
def again() -> None:
    start()  # DBS802: workflow `bill`


def test_checkout(again: None) -> None:
    assert checkout("42")
