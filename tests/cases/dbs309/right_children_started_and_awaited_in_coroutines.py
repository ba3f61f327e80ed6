"""Start a child, then wait for it: the starts keep their order, and after them comes nothing but get_result."""

import asyncio

from dbos import DBOS


@DBOS.workflow()
async def analyse(document: str) -> int:
    return len(document)


async def analyse_in_child(document: str) -> int:
    handle = await DBOS.start_workflow_async(analyse, document)
    return await handle.get_result()


@DBOS.workflow()
async def analyse_all(documents: list[str]) -> list:
    return await asyncio.gather(*[analyse_in_child(document) for document in documents], return_exceptions=True)
