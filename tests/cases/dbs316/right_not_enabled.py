"""A project that wants the failure to cancel the others has not asked for the rule."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def reserve(seat: str) -> str:
    return seat


@DBOS.workflow()
async def reserve_all(seats: list[str]) -> list[str]:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(reserve(seat)) for seat in seats]
    return [task.result() for task in tasks]


@DBOS.workflow()
async def reserve_two(seat: str, other: str) -> str:
    async with asyncio.TaskGroup() as group:
        one = group.create_task(reserve(seat))
        two = group.create_task(reserve(other))
    return one.result() + two.result()
