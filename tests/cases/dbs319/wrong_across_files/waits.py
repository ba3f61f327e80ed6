"""Helpers around DBOS.asyncio_wait."""

import asyncio

from dbos import DBOS
from steps import keep


async def some_of(tasks):
    done, _ = await DBOS.asyncio_wait(set(tasks), return_when=asyncio.FIRST_COMPLETED)
    return len(done)


async def keep_each(tasks):
    done, _ = await DBOS.asyncio_wait(tasks)
    for task in done:
        await keep(task.result())


async def finished(tasks):
    done, _ = await DBOS.asyncio_wait(tasks)
    return done
