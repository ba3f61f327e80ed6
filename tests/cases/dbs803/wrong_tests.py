# enable: DBS803
"""Tests that leave their clients."""

import pytest
from dbos import DBOSClient

URL = "sqlite:///shop.sqlite"


def test_list() -> None:
    client = DBOSClient(system_database_url=URL)  # DBS803
    assert client.list_workflows() == []


@pytest.fixture
def orders() -> list[str]:
    client = DBOSClient(system_database_url=URL)  # DBS803
    return [one.workflow_id for one in client.list_workflows()]
