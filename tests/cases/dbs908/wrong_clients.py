# dbos-version: >=2.11,<3
"""The client's methods and keywords."""

from dbos import DBOSClient

URL = "postgresql://localhost/shop"

client = DBOSClient(system_database_url=URL)
lazy = DBOSClient(system_database_url=URL, lazy=True)  # DBS908


def remove(workflow_id: str) -> None:
    client.delete_workflow(workflow_id)  # DBS908


def cancel(workflow_ids: list[str], remote: DBOSClient) -> None:
    remote.cancel_workflows(workflow_ids)  # DBS908


async def cancel_async(workflow_ids: list[str]) -> None:
    await client.cancel_workflows_async(workflow_ids)  # DBS908


def send(workflow_id: str) -> None:
    client.send(workflow_id, "paid", send_to_forks=True)  # DBS908
