"""A class of the project that is called TaskGroup and starts nothing."""
# enable: DBS316

from collections.abc import Awaitable

from dbos import DBOS


@DBOS.step()
async def reserve(seat: str) -> str:
    return seat


class TaskGroup:
    def __init__(self, name: str = "") -> None:
        self.name = name

    async def __aenter__(self) -> "TaskGroup":
        return self

    async def __aexit__(self, *failure) -> None:
        return None

    async def create_task(self, job: Awaitable[str]) -> str:
        return await job


class TaskGroupRow:
    def __init__(self, title: str) -> None:
        self.title = title


@DBOS.workflow()
async def reserve_two(seat: str, other: str) -> str:
    async with TaskGroup() as group:
        one = await group.create_task(reserve(seat))
        return one + await group.create_task(reserve(other))


@DBOS.workflow()
async def reserve_rows(titles: list[str]) -> list[str]:
    rows = [TaskGroupRow(title) for title in titles]
    return [await reserve(row.title) for row in rows]
