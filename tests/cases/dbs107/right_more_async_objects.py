"""Awaiting handles, queues and results that can be awaited."""

import asyncio

from dbos import DBOS, Debouncer


@DBOS.workflow()
async def job(name: str) -> str:
    return name


@DBOS.workflow()
def quick(name: str) -> str:
    return name


async def main(name: str) -> None:
    queue = await DBOS.register_queue_async("q")
    handle = await queue.enqueue_async(job, name)
    debouncer = Debouncer.create_async(job)
    later = await debouncer.debounce_async("k", 3.0, name)
    found = await DBOS.retrieve_queue_async("q")
    many = [await DBOS.start_workflow_async(job, one) for one in name]
    results = await asyncio.gather(*[one.get_result() for one in many], return_exceptions=True)
    done = await DBOS.wait_first_async(many)
    print(await handle.get_result(), await later.get_result(), found, results, await done.get_result())
    await asyncio.to_thread(quick, name)
    await asyncio.create_task(job(name))
    await asyncio.wait_for(job(name), 3)
    result = await (await DBOS.enqueue_workflow_async("q", quick, name)).get_result()
    print(result)
    await (job(name) if name else job("x"))
