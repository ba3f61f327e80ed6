"""get_result draws its number when the child has finished, whatever the workflow does meanwhile."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def notify(text: str) -> None:
    return None


@DBOS.step()
async def log_progress(text: str) -> None:
    return None


@DBOS.workflow()
async def render(video: str) -> str:
    return f"{video}.mp4"


@DBOS.workflow()
async def render_and_notify(video: str) -> str:
    handle = await DBOS.start_workflow_async(render, video)
    result = asyncio.create_task(handle.get_result())  # DBS309
    await notify("started")
    await log_progress("waiting")
    await notify("nearly there")
    return await result


@DBOS.workflow()
async def render_gathered(video: str) -> list:
    handle = await DBOS.start_workflow_async(render, video)
    return await asyncio.gather(handle.get_result(), notify("started"), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def render_enqueued(videos: list[str]) -> list:
    handles = [await DBOS.enqueue_workflow_async("renders", render, video) for video in videos]
    waiting = [handle.get_result() for handle in handles]
    return await asyncio.gather(*waiting, log_progress("waiting"), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def render_status(video: str) -> list:
    handle = await DBOS.start_workflow_async(render, video)
    return await asyncio.gather(handle.get_status(), notify("started"), return_exceptions=True)  # DBS309
