"""A handle from either of two starts."""

import asyncio

from dbos import DBOS


@DBOS.workflow()
async def job(name: str) -> str:
    return name


class Service:
    def __init__(self, use_async: bool) -> None:
        self.use_async = use_async

    async def run(self, name: str) -> str:
        if self.use_async:
            handle = await DBOS.start_workflow_async(job, name)
            return await handle.get_result()
        handle = await asyncio.to_thread(DBOS.start_workflow, job, name)
        return await asyncio.to_thread(handle.get_result)

    async def reassigned(self, name: str) -> str:
        handle = await asyncio.to_thread(DBOS.start_workflow, job, name)
        await asyncio.to_thread(handle.get_result)
        handle = await DBOS.start_workflow_async(job, name)
        return await handle.get_result()
