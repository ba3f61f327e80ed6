# dbos-version: >=2.14,<2.18
"""Twins that not all releases of the project have."""

from dbos import DBOSClient

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")


async def apply() -> None:
    client.apply_schedules([])  # DBS805: use `await asyncio.to_thread(client.apply_schedules, ...)`


async def cancel(workflow_id: str) -> None:
    client.cancel_workflow(workflow_id)  # DBS805: use `await client.cancel_workflow_async(...)`
