"""Cleans up behind each test."""

from collections.abc import Iterator

import pytest
from helpers import clean


@pytest.fixture(autouse=True)
def cleaned() -> Iterator[None]:
    yield
    clean()


@pytest.fixture
def name() -> str:
    return "shop"
