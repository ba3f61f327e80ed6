"""asyncio.to_thread keeps the context: the workflow is called from the step."""

import asyncio

from dbos import DBOS


@DBOS.workflow()
def render(page: str) -> str:
    return paint(page)


@DBOS.step()
def paint(page: str) -> str:
    return page


@DBOS.step()
async def publish(page: str) -> str:
    return await asyncio.to_thread(render, page)  # DBS201


@DBOS.workflow()
async def site(page: str) -> str:
    # In the workflow the same line is the right way to call a synchronous child.
    await asyncio.to_thread(render, page)
    return await publish(page)
