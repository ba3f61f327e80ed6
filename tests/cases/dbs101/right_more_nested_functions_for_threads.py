"""Nested synchronous functions of coroutine workflows."""

import asyncio
from functools import partial

import anyio

from dbos import DBOS


@DBOS.workflow()
async def run(name: str) -> None:
    def report(state: str) -> None:
        DBOS.set_event("state", state)

    async def in_thread(function, *args) -> None:
        await asyncio.to_thread(function, *args)

    report_start = partial(report, "start")
    await asyncio.to_thread(report, "a")
    await asyncio.to_thread(report_start)
    await in_thread(report, "b")
    await in_thread(lambda: report("c"))
    await anyio.to_thread.run_sync(report, "d")
    await DBOS.run_step_async({"name": "report"}, report, "e")
    on_done = {"report": report}
    await asyncio.to_thread(on_done["report"], name)
    task = asyncio.current_task()
    if task is not None:
        task.add_done_callback(lambda done: print(done))
