"""Concurrent work as dbos means it: child workflows, queues, tasks of single steps, to_thread."""

import asyncio

import anyio.to_thread

from dbos import DBOS


def resize(name: str) -> str:
    return f"{name}-small"


@DBOS.step()
def save(name: str) -> str:
    return name


@DBOS.step()
async def save_soon(name: str) -> str:
    return name


@DBOS.workflow()
def import_image(name: str) -> str:
    return save(resize(name))


@DBOS.workflow()
def by_children(names: list[str]) -> list[str]:
    handles = [DBOS.start_workflow(import_image, name) for name in names]
    return [handle.get_result() for handle in handles]


@DBOS.workflow()
def by_queue(names: list[str]) -> list[str]:
    handles = [DBOS.enqueue_workflow("images", import_image, name) for name in names]
    return [handle.get_result() for handle in handles]


@DBOS.workflow()
async def by_gather(names: list[str]) -> list:
    return await asyncio.gather(*[save_soon(name) for name in names], return_exceptions=True)


@DBOS.workflow()
async def by_tasks(left: str, right: str) -> str:
    first = asyncio.create_task(save_soon(left))
    second = asyncio.create_task(save_soon(right))
    return await first + await second


@DBOS.workflow()
async def by_step_in_thread(name: str) -> str:
    return await asyncio.to_thread(save, name)


@DBOS.workflow()
async def by_plain_work_in_thread(name: str) -> str:
    small = await asyncio.to_thread(resize, name)
    smaller = await anyio.to_thread.run_sync(resize, small)
    return await save_soon(smaller)
