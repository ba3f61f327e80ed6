"""Handles of which nobody knows the kind, or that are asked first."""

import asyncio
import inspect
from typing import Any

from dbos import DBOS, WorkflowHandle, WorkflowHandleAsync


@DBOS.workflow()
async def job(name: str) -> str:
    return name


async def finish(handle: Any) -> Any:
    result = handle.get_result()
    if inspect.isawaitable(result):
        return await result
    return result


async def finish_either(handle: "WorkflowHandle | WorkflowHandleAsync") -> Any:
    if isinstance(handle, WorkflowHandleAsync):
        return await handle.get_result()
    return await asyncio.to_thread(handle.get_result)


def wait(handle):
    return handle.get_result()


def plain() -> str:
    return wait(DBOS.start_workflow(job, "x"))


async def concurrent() -> list[str]:
    handles = [await DBOS.start_workflow_async(job, name) for name in "abc"]
    found = []
    for handle in handles:
        found.append(await handle.get_result())
    found += [await handle.get_result() for handle in handles]
    found += await asyncio.gather(*(handle.get_result() for handle in handles))
    by_name = {handle.workflow_id: handle for handle in handles}
    for handle in by_name.values():
        found.append(await handle.get_result())
    first, *rest = handles
    found.append(await first.get_result())
    found.append(await wait(first))
    for number, handle in enumerate(rest):
        print(number, await handle.get_result())
    for name, handle in zip("abc", handles):
        print(name, await handle.get_result())
    while handles:
        found.append(await handles.pop().get_result())
    return found


class Runner:
    handle: WorkflowHandleAsync[str] | None = None

    async def start(self) -> None:
        self.handle = await DBOS.start_workflow_async(job, "x")

    async def finish(self) -> str:
        assert self.handle is not None
        return await self.handle.get_result()
