"""Children with a timeout each, awaited in a list comprehension."""

import asyncio

from dbos import DBOS, SetWorkflowID, SetWorkflowTimeout


@DBOS.workflow()
async def child(name: str) -> str:
    return name


@DBOS.workflow()
async def parent(names: list[str]) -> list[str]:
    handles = []
    for number, name in enumerate(names):
        with SetWorkflowID(f"{DBOS.workflow_id}-{number}"), SetWorkflowTimeout(10):
            handles.append(await DBOS.start_workflow_async(child, name))
    waiting = [asyncio.create_task(handle.get_result()) for handle in handles]
    return list(await asyncio.gather(*waiting, return_exceptions=True))
