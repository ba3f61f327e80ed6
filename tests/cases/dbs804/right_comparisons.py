"""Comparisons with statuses that workflows have, and of other things that are called status."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from dbos import DBOS, WorkflowStatus, WorkflowStatusString


@dataclass
class Inbox:
    status: str


@DBOS.workflow()
def bill(order: str) -> None: ...


def finished(inbox: Inbox, response: Any, order: str, wanted: str) -> bool:
    if inbox.status == "pending_approval" or response.status == "done" or response.status == HTTPStatus.OK:
        return False
    status = DBOS.start_workflow(bill, order).get_status()
    return status.status in ("SUCCESS", "ERROR") or status.status == wanted


def is_over(status: WorkflowStatus) -> bool:
    ends = {WorkflowStatusString.SUCCESS.value, WorkflowStatusString.ERROR.value}
    return status.status in ends or status.status == WorkflowStatusString.CANCELLED.value
