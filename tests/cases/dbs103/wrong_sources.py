"""Where a synchronous handle comes from."""

from __future__ import annotations

import asyncio
import functools
from typing import Any, Optional

import dbos as durable
from dbos import DBOS, Debouncer, WorkflowHandle

dbos = DBOS(config={"name": "bank"})
start = DBOS.start_workflow


@DBOS.workflow()
def settle(invoice: str) -> str:
    DBOS.set_event("settled", invoice)
    return invoice


settle_later = Debouncer.create(settle)
start_settle = functools.partial(DBOS.start_workflow, settle)


async def from_spellings(invoice: str) -> None:
    print(durable.DBOS.start_workflow(settle, invoice).get_result())  # DBS103
    print(dbos.start_workflow(settle, invoice).get_result())  # DBS103
    print(start(settle, invoice).get_result())  # DBS103
    print(start_settle(invoice).get_result())  # DBS103


async def from_unknown_workflow(job: Any, invoice: str) -> str:
    return DBOS.start_workflow(job, invoice).get_result()  # DBS103


async def from_thread(invoice: str) -> str:
    handle = await asyncio.to_thread(DBOS.start_workflow, settle, invoice)
    return handle.get_result()  # DBS103


async def from_retrieved(job: str) -> Any:
    handle = await asyncio.to_thread(DBOS.retrieve_workflow, job)
    return handle.get_result()  # DBS103


async def from_fork(job: str) -> Any:
    handle = await asyncio.to_thread(DBOS.fork_workflow, job, 2)
    return handle.get_result()  # DBS103


async def from_queue(invoice: str) -> str:
    handle = DBOS.enqueue_workflow("bank", settle, invoice)  # DBS102
    return handle.get_result()  # DBS103


async def from_debouncer(invoice: str) -> str:
    handle = settle_later.debounce(invoice, 5, invoice)  # DBS102
    return handle.get_result()  # DBS103


async def from_enqueued_in_thread(invoice: str) -> str:
    handle = await asyncio.to_thread(DBOS.enqueue_workflow, "bank", settle, invoice)
    return handle.get_result()  # DBS103


async def from_parameter(handle: WorkflowHandle[str]) -> str:
    return handle.get_result()  # DBS103


async def from_text_annotation(handle: "durable.WorkflowHandle[str]") -> str:
    return handle.get_result()  # DBS103


async def from_optional(handle: Optional[WorkflowHandle[str]] = None) -> str:
    return handle.get_result() if handle else "none"  # DBS103


async def from_list_of_handles(handles: list[WorkflowHandle[str]]) -> list[str]:
    return [handle.get_result() for handle in handles]  # DBS103


def begin(invoice: str):
    return DBOS.start_workflow(settle, invoice)


def begin_annotated(invoice: str) -> WorkflowHandle[str]:
    return start(settle, invoice)


async def from_helper(invoice: str) -> str:
    return begin(invoice).get_result()  # DBS103


async def from_annotated_helper(invoice: str) -> str:
    handle = begin_annotated(invoice)
    return handle.get_result()  # DBS103


async def from_helper_in_thread(invoice: str) -> str:
    handle = await asyncio.to_thread(begin, invoice)
    return handle.get_result()  # DBS103


class Bank:
    def __init__(self) -> None:
        self.handle: Optional[WorkflowHandle[str]] = None
        self.jobs: dict[str, WorkflowHandle[str]] = {}

    def open(self, invoice: str) -> None:
        self.handle = DBOS.start_workflow(settle, invoice)
        self.jobs[invoice] = self.handle

    async def wait(self) -> str:
        return self.handle.get_result()  # DBS103

    async def wait_for(self, invoice: str) -> str:
        return self.jobs[invoice].get_result()  # DBS103


async def from_rebound(invoice: str) -> str:
    handle = await DBOS.retrieve_workflow_async(invoice)
    print(await handle.get_result())
    handle = DBOS.start_workflow(settle, invoice)
    return handle.get_result()  # DBS103
