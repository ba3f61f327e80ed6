"""Loops that ask and sleep."""

# enable: DBS714

import asyncio
import time

from dbos import DBOS, WorkflowHandle


def by_handle(handle: WorkflowHandle[str]) -> None:
    while handle.get_status().status == "PENDING":  # DBS714: `handle.get_status` is asked again and again
        time.sleep(1)


def by_id(workflow_id: str) -> None:
    while True:
        status = DBOS.get_workflow_status(workflow_id)  # DBS714: `get_result()` of its handle waits
        DBOS.logger.info("status %s", status)
        if status is not None and status.status in ("SUCCESS", "ERROR"):
            break
        time.sleep(0.5)


def some_rounds(workflow_id: str) -> None:
    for _ in range(60):
        if DBOS.retrieve_workflow(workflow_id).get_status().status == "SUCCESS":  # DBS714
            break
        print("waiting")
        time.sleep(1)


async def coroutine(workflow_id: str) -> None:
    while await DBOS.get_event_async(workflow_id, "done", timeout_seconds=0) is None:  # DBS714: `timeout_seconds`
        await asyncio.sleep(1)


@DBOS.workflow()
def in_workflow(workflow_id: str) -> None:
    while not DBOS.get_event(workflow_id, "done", 0):  # DBS714
        DBOS.sleep(5)
