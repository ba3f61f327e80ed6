"""Tests name their executor."""

import uuid

import pytest
from dbos import DBOS


@pytest.fixture
def dbos() -> DBOS:
    return DBOS(config={"name": "shop", "executor_id": "test", "application_version": str(uuid.uuid4())})
