"""The set is made, or gone through, in another file."""

import asyncio

import waits
from dbos import DBOS
from steps import ask, keep
from waits import some_of


@DBOS.workflow()
async def set_in_other_file(models: list[str]) -> int:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    count = await some_of(tasks)  # DBS319
    await asyncio.wait(tasks)
    return count


@DBOS.workflow()
async def loop_in_other_file(models: list[str]) -> None:
    await waits.keep_each([asyncio.create_task(ask(model)) for model in models])  # DBS319


@DBOS.workflow()
async def done_of_other_file(models: list[str]) -> None:
    done = await waits.finished([asyncio.create_task(ask(model)) for model in models])
    for task in done:  # DBS319
        await keep(task.result())
