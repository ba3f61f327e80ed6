"""The group stands in another file, or its steps do."""
# enable: DBS316

import asyncio

import groups
from dbos import DBOS
from groups import all_of
from steps import convert, convert_clean


@DBOS.workflow()
async def given(page: str, other: str) -> list[str]:
    return await all_of([convert(page), convert(other)])  # DBS316


@DBOS.workflow()
async def reached(pages: list[str]) -> None:
    await groups.convert_all(pages)  # DBS316


@DBOS.workflow()
async def steps_of_other_file(pages: list[str]) -> None:
    async with asyncio.TaskGroup() as group:  # DBS316
        for page in pages:
            group.create_task(convert_clean(page))
