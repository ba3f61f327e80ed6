"""One failure cancels the others: single steps in task groups, in every spelling."""
# enable: DBS316

import asyncio
import asyncio as aio
from asyncio import TaskGroup
from asyncio import TaskGroup as Crew
from asyncio import taskgroups

from dbos import DBOS


@DBOS.step()
async def reserve(seat: str) -> str:
    return seat


@DBOS.step()
async def charge(seat: str) -> int:
    return len(seat)


@DBOS.workflow()
async def by_module(seat: str) -> str:
    async with asyncio.TaskGroup() as group:  # DBS316
        reserved = group.create_task(reserve(seat))
        group.create_task(charge(seat))
    return reserved.result()


@DBOS.workflow()
async def by_alias(seat: str) -> str:
    async with aio.TaskGroup() as group:  # DBS316
        reserved = group.create_task(reserve(seat))
        group.create_task(charge(seat))
    return reserved.result()


@DBOS.workflow()
async def by_name(seats: list[str]) -> list[str]:
    async with TaskGroup() as group:  # DBS316
        tasks = [group.create_task(reserve(seat)) for seat in seats]
    return [task.result() for task in tasks]


@DBOS.workflow()
async def by_other_name(seats: list[str]) -> int:
    async with Crew() as crew:  # DBS316
        for seat in seats:
            crew.create_task(reserve(seat))
    return len(seats)


@DBOS.workflow()
async def by_submodule(seats: list[str]) -> int:
    async with taskgroups.TaskGroup() as group:  # DBS316
        for seat in seats:
            group.create_task(reserve(seat))
    return len(seats)


@DBOS.workflow()
async def imported_inside(seat: str, other: str) -> None:
    from asyncio import TaskGroup as Group

    async with Group() as group:  # DBS316
        group.create_task(reserve(seat))
        group.create_task(reserve(other))


@DBOS.workflow()
async def with_names(seat: str, other: str) -> None:
    async with asyncio.TaskGroup() as tg:  # DBS316
        tg.create_task(reserve(seat), name="first")
        tg.create_task(reserve(other), name="second")


@DBOS.workflow()
async def by_keyword(seat: str, other: str) -> None:
    async with asyncio.TaskGroup() as tg:  # DBS316
        tg.create_task(coro=reserve(seat))
        tg.create_task(coro=reserve(other))


@DBOS.workflow()
async def made_before(seats: list[str]) -> int:
    jobs = [reserve(seat) for seat in seats]
    async with asyncio.TaskGroup() as group:  # DBS316
        for job in jobs:
            group.create_task(job)
    return len(jobs)


@DBOS.workflow()
async def beside_other_managers(seat: str, other: str, lock: asyncio.Lock) -> None:
    async with lock, asyncio.TaskGroup() as group:  # DBS316
        group.create_task(reserve(seat))
        group.create_task(reserve(other))


@DBOS.workflow()
async def failure_handled(seat: str, other: str) -> str:
    try:
        async with asyncio.TaskGroup() as group:  # DBS316
            group.create_task(reserve(seat))
            group.create_task(reserve(other))
    except Exception:
        await charge("nothing")
        return "failed"
    return "reserved"
