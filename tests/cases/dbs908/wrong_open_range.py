# dbos-version: >=2.19
"""An open range has a beginning too."""

from dbos import DBOS, DBOSClient


def declare() -> None:
    DBOS.register_queue("mails")  # DBS908: 2.20


def declare_remotely(client: DBOSClient) -> None:
    client.register_queue("mails")  # DBS908


def delay(workflow_id: str) -> None:
    DBOS.set_workflow_delay(workflow_id, delay_seconds=5)
