"""Results of children gathered; the step comes after the gather."""

import asyncio

from dbos import DBOS


@DBOS.workflow()
async def child(name: str) -> str:
    return name


@DBOS.step()
async def summarise(names: list[str]) -> str:
    return ",".join(names)


async def wait_for(name: str) -> str:
    handle = await DBOS.start_workflow_async(child, name)
    return await handle.get_result()


@DBOS.workflow()
async def run(names: list[str]) -> str:
    handles = [await DBOS.start_workflow_async(child, name) for name in names]
    results = await asyncio.gather(*(handle.get_result() for handle in handles), return_exceptions=True)
    return await summarise(results)


@DBOS.workflow()
async def run_started_in_coroutines(names: list[str]) -> str:
    results = await asyncio.gather(*(wait_for(name) for name in names), return_exceptions=True)
    return await summarise(results)
