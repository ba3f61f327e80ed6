"""Each sequence is a child workflow with numbers of its own."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(source: str) -> str:
    return source


@DBOS.step()
async def store(document: str) -> str:
    return document


@DBOS.workflow()
async def mirror(source: str) -> str:
    return await store(await fetch(source))


@DBOS.workflow()
async def mirror_two(left: str, right: str) -> list[str]:
    one = await DBOS.start_workflow_async(mirror, left)
    two = await DBOS.start_workflow_async(mirror, right)
    return [await one.get_result(), await two.get_result()]


@DBOS.workflow()
async def mirror_all(sources: list[str]) -> list[str]:
    handles = []
    for source in sources:
        handles.append(await DBOS.start_workflow_async(mirror, source))
    return [await handle.get_result() for handle in handles]


@DBOS.workflow()
async def mirror_called(sources: list[str]) -> list:
    return await asyncio.gather(*[mirror(source) for source in sources], return_exceptions=True)


@DBOS.workflow()
async def mirror_started(sources: list[str]) -> list[str]:
    handles = await asyncio.gather(*[DBOS.start_workflow_async(mirror, source) for source in sources], return_exceptions=True)
    return [handle.workflow_id for handle in handles]
