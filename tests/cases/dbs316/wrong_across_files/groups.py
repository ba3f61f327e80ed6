"""Helpers with task groups."""

import asyncio

from steps import convert


async def all_of(jobs):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job) for job in jobs]
    return [task.result() for task in tasks]


async def convert_all(pages):
    async with asyncio.TaskGroup() as group:
        for page in pages:
            group.create_task(convert(page))
