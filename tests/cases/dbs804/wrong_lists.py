"""Lists of workflows by a status or time that there is not."""

import time
from datetime import datetime, timedelta, timezone

from dbos import DBOS, DBOSClient, WorkflowStatusString

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
FAILED = "FAILED"


def statuses() -> None:
    DBOS.list_workflows(status="COMPLETED")  # DBS804: write `"SUCCESS"`
    DBOS.list_workflows(status="success")  # DBS804: write `"SUCCESS"`
    client.list_workflows(status=FAILED)  # DBS804: write `"ERROR"`
    client.list_workflows(status=["PENDING", "RUNNING"])  # DBS804: `"RUNNING"` is no status
    client.list_queued_workflows(status="QUEUED")  # DBS804: write `"ENQUEUED"`
    client.list_workflows(status="nonsense")  # DBS804: write one of CANCELLED,
    DBOS.list_workflows(status=WorkflowStatusString.SUCCESS)  # DBS804: write `WorkflowStatusString.SUCCESS.value`
    DBOS.list_workflows(status=[WorkflowStatusString.ERROR])  # DBS804: write `WorkflowStatusString.ERROR.value`


async def twins() -> None:
    await DBOS.list_workflows_async(status="CANCELED")  # DBS804: write `"CANCELLED"`
    await client.list_queued_workflows_async(status="Enqueued")  # DBS804


def times(days: int) -> None:
    DBOS.list_workflows(start_time="01/02/2026")  # DBS804: raises ValueError
    DBOS.list_workflows(end_time="yesterday")  # DBS804
    DBOS.list_workflows(end_time="2026-02-30T00:00:00Z")  # DBS804
    DBOS.list_workflows(start_time=datetime.now())  # DBS804: append `.isoformat()`
    DBOS.list_workflows(start_time=datetime.now(timezone.utc) - timedelta(days=days))  # DBS804
    client.list_workflows(completed_after=datetime(2026, 2, 1))  # DBS804
    client.list_workflows(end_time=1_770_000_000)  # DBS804: a number raises TypeError
    since = datetime.now() - timedelta(days=days)
    client.list_workflows(start_time=since)  # DBS804
    until = datetime.now().replace(microsecond=0)
    client.list_queued_workflows(end_time=until)  # DBS804
    print(time.time())
