"""The types of coroutine handles."""

from __future__ import annotations

from dataclasses import dataclass

from dbos import WorkflowHandleAsync


@dataclass
class Running:
    handle: WorkflowHandleAsync[str]
    others: list[WorkflowHandleAsync[str]]

    async def result(self) -> str:
        for other in self.others:
            await other.get_result()
        return await self.handle.get_result()


async def run(one: WorkflowHandleAsync[str] | None, two: dict[str, WorkflowHandleAsync[str]]) -> list[str]:
    found = [await each.get_result() for each in two.values()]
    if one is not None:
        found.append(await one.get_result())
        status = await one.get_status()
        print(status.status, one.workflow_id)
    return found
