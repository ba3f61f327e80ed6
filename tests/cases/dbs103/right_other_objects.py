"""`get_result` is a common name."""

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Union

import docket
from azure.batch import JobClient
from dbos import DBOS, WorkflowHandleAsync

jobs = JobClient()
pool = ThreadPoolExecutor(2)


class Handle:
    def get_result(self) -> str:
        return "done"

    def get_status(self) -> str:
        return "fine"


class WorkflowHandle:
    """A class of the project, with a name that dbos uses too."""

    def get_result(self) -> str:
        return "done"


def begin() -> Handle:
    return Handle()


async def own_class() -> list[str]:
    handle = Handle()
    return [handle.get_result(), Handle().get_result(), begin().get_result()]


async def own_annotation(handle: WorkflowHandle) -> str:
    return handle.get_result()


async def third_party(name: str) -> list[Any]:
    return [jobs.submit(name).get_result(), docket.run(name).get_result()]


async def future() -> str:
    one: Future[str] = pool.submit(str, 1)
    return await asyncio.wrap_future(one)


async def unknown_parameter(handle) -> str:
    return handle.get_result()


async def any_parameter(handle: Any) -> str:
    return handle.get_result()


async def unknown_list(handles: list) -> list:
    return [handle.get_result() for handle in handles]


async def unknown_return(make: Any) -> str:
    return make().get_result()


async def either(handle: Union[WorkflowHandleAsync[str], Handle]) -> None:
    print(handle)


@DBOS.workflow()
def settle(invoice: str) -> str:
    DBOS.set_event("settled", invoice)
    return invoice


async def rebound(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    print(handle.workflow_id)
    handle = Handle()
    return handle.get_result()


async def shadowed(DBOS: Any, invoice: str) -> str:
    return DBOS.start_workflow(settle, invoice).get_result()


async def shadowed_in_comprehension(invoice: str, others: list) -> list:
    handle = DBOS.start_workflow(settle, invoice)
    print(handle.workflow_id)
    return [handle.get_result() for handle in others]


class Bank:
    def __init__(self, handle) -> None:
        self.handle = handle

    async def wait(self) -> str:
        return self.handle.get_result()
