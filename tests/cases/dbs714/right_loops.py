"""Loops that do something else, or do not sleep; waits."""

# enable: DBS714

import time
from collections.abc import Callable

from dbos import DBOS, WorkflowHandle


def waits(handle: WorkflowHandle[str]) -> str:
    return handle.get_result()


def shows(handle: WorkflowHandle[str], show: Callable[[str], None]) -> None:
    while handle.get_status().status == "PENDING":
        show(handle.workflow_id)
        time.sleep(1)


def serves(workflow_id: str, screen: list[str]) -> None:
    while True:
        progress = DBOS.get_event(workflow_id, "progress", timeout_seconds=0)
        screen.append(str(progress))
        DBOS.write_stream("progress", progress)
        time.sleep(1)


def without_sleep(handles: list[WorkflowHandle[str]]) -> list[str]:
    return [handle.get_status().status for handle in handles]


def each(handles: list[WorkflowHandle[str]]) -> None:
    for handle in handles:
        print(handle.get_status())


def until_it_begins(handle: WorkflowHandle[str]) -> None:
    while handle.get_status().status == "ENQUEUED":
        time.sleep(1)


def long_wait(workflow_id: str) -> None:
    while DBOS.get_event(workflow_id, "done", 60) is None:
        print("still waiting")


class Job:
    def get_status(self) -> str:
        return ""


def of_another_library(job: Job) -> None:
    while job.get_status() == "PENDING":
        time.sleep(1)
