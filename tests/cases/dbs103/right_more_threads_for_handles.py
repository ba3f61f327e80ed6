"""Synchronous handles waited for in threads, and status objects."""

import asyncio
from concurrent.futures import Future

from dbos import DBOS


@DBOS.workflow()
def job(name: str) -> str:
    return name


async def main(name: str) -> str:
    handle = await asyncio.to_thread(DBOS.start_workflow, job, name)
    print(handle.workflow_id, handle.get_workflow_id())
    result = await asyncio.to_thread(handle.get_result)
    results = await asyncio.to_thread(lambda: [handle.get_result()])
    status = await asyncio.to_thread(handle.get_status)
    return f"{result}{results}{status.status}"


class Reply:
    def get_result(self) -> str:
        return "x"

    def get_status(self) -> str:
        return "y"


async def other(reply: Reply, future: Future, handle) -> str:
    return reply.get_result() + reply.get_status() + future.result() + handle.get_result()


async def enqueued(name: str) -> str:
    handle = await DBOS.enqueue_workflow_async("q", job, name)
    status = await handle.get_status()
    retrieved = await DBOS.retrieve_workflow_async(handle.workflow_id)
    queue = await DBOS.register_queue_async("q2")
    other_handle = await queue.enqueue_async(job, name)
    assert status
    return await retrieved.get_result() + await other_handle.get_result()
