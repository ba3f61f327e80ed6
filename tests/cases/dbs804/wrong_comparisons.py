"""Statuses that no workflow has, in comparisons."""

from dbos import DBOS, DBOSClient, WorkflowStatus, WorkflowStatusString

DONE = "DONE"
client = DBOSClient(system_database_url="sqlite:///shop.sqlite")


@DBOS.workflow()
def bill(order: str) -> None: ...


def finished(order: str) -> bool:
    handle = DBOS.start_workflow(bill, order)
    if handle.get_status().status == "COMPLETED":  # DBS804: so that the comparison with it is never true
        return True
    for status in client.list_workflows():
        if status.status in ("SUCCESS", "FAILED"):  # DBS804: write `"ERROR"`
            return True
        if "running" != status.status:  # DBS804: is always true
            return True
    found = DBOS.get_workflow_status(order)
    return found is not None and found.status == DONE  # DBS804: write `"SUCCESS"`


async def is_done(order: str) -> bool:
    status = await DBOS.get_workflow_status_async(order)
    return status is not None and status.status == WorkflowStatusString.SUCCESS  # DBS804: SUCCESS.value`


def is_over(status: WorkflowStatus) -> bool:
    return status.status not in {"PENDING", "QUEUED"}  # DBS804: write `"ENQUEUED"`
