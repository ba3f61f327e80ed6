"""Functions of the project that only share a name with those of asyncio."""

from dbos import DBOS


@DBOS.step()
async def weigh(fruit: str) -> int:
    return len(fruit)


@DBOS.step()
async def label(fruit: str, grams: int) -> str:
    return f"{fruit} {grams}"


async def pack(fruit: str) -> str:
    return await label(fruit, await weigh(fruit))


async def gather(*harvest) -> list:
    return [await basket for basket in harvest]


class TaskGroup:
    async def __aenter__(self) -> "TaskGroup":
        return self

    async def __aexit__(self, *failure) -> None:
        return None

    async def create_task(self, job) -> str:
        return await job


@DBOS.workflow()
async def harvest(fruits: list[str]) -> list:
    return await gather(*[pack(fruit) for fruit in fruits])


@DBOS.workflow()
async def harvest_two(left: str, right: str) -> str:
    async with TaskGroup() as group:
        first = await group.create_task(pack(left))
        return first + await group.create_task(pack(right))
