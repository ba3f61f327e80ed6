"""Helpers that wait for everybody, or race what is not durable."""

import asyncio


async def all_results(jobs):
    tasks = [asyncio.ensure_future(job) for job in jobs]
    await asyncio.wait(tasks)
    return [task.result() for task in tasks]


async def total(jobs):
    return sum([await job for job in asyncio.as_completed(jobs)])


async def weigh(parcel):
    return len(parcel)
