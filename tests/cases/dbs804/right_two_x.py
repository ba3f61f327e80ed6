# dbos-version: >=2.20,<3
"""What dbos 2 takes."""

from dbos import DBOSClient

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")


def by_position(url: str) -> DBOSClient:
    return DBOSClient(url)


def order(item: str) -> None:
    client.enqueue({"queue_name": "q", "workflow_name": "bill", "max_recovery_attempts": 3}, item)
