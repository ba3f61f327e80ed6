"""Helpers that take whatever comes first."""

import asyncio


async def first_result(jobs):
    tasks = [asyncio.ensure_future(job) for job in jobs]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    return next(task.result() for task in tasks if task in done)


async def in_order_of_arrival(jobs):
    return [await job for job in asyncio.as_completed(jobs)]
