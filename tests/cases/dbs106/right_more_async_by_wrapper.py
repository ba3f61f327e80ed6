"""Workflows that look synchronous and are not."""

import asyncio
import functools

from dbos import DBOS


def in_thread(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        return await asyncio.to_thread(function, *args, **kwargs)

    return wrapper


@DBOS.workflow()
@in_thread
def job(name: str) -> str:
    return name


async def helper(name: str) -> str:
    return name


@DBOS.workflow()
@in_thread
def passing(name: str) -> str:
    return asyncio.run(helper(name))


async def main(name: str) -> None:
    await DBOS.start_workflow_async(job, name)
    await job(name)
    await DBOS.start_workflow_async(passing, name)
