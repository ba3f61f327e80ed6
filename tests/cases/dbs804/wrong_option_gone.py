# dbos-version: >=3,<4
"""An option that the first releases of a range have, and the last ones ignore."""

from dbos import DBOSClient

client = DBOSClient(system_database_url="sqlite:///x.sqlite")


def bill(order: int) -> None:
    options = {"queue_name": "mail", "workflow_name": "bill", "max_recovery_attempts": 3}  # DBS804: from 3.1 on
    client.enqueue(options, order)
