# enable: DBS803
"""Tests that destroy their clients, and clients that are refused."""

from collections.abc import Iterator

import pytest
from dbos import DBOSClient

URL = "sqlite:///shop.sqlite"


@pytest.fixture
def client() -> Iterator[DBOSClient]:
    client = DBOSClient(system_database_url=URL)
    yield client
    client.destroy()


def test_list(client: DBOSClient) -> None:
    assert client.list_workflows() == []


def test_refused() -> None:
    with pytest.raises(Exception):
        DBOSClient(system_database_url="nowhere")
