"""Tasks that only tell that the workflow is alive, and that it cancels."""

import asyncio
import contextlib
import logging

from dbos import DBOS

log = logging.getLogger(__name__)


@DBOS.step()
async def convert(film: str) -> str:
    return film


async def beat(every: float) -> None:
    while True:
        await asyncio.sleep(every)
        log.info("alive")


@contextlib.asynccontextmanager
async def beating():
    task = asyncio.create_task(beat(5))
    try:
        yield
    finally:
        task.cancel()


@DBOS.workflow()
async def show(film: str) -> str:
    task = asyncio.create_task(beat(3))
    try:
        return await convert(film)
    finally:
        task.cancel()


@DBOS.workflow()
async def show_again(film: str) -> str:
    async with beating():
        return await convert(film)
