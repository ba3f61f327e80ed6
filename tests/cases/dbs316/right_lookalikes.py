"""Groups without durable calls, and durable calls without a group."""
# enable: DBS316

import asyncio

from dbos import DBOS


@DBOS.step()
async def reserve(seat: str) -> str:
    return seat


@DBOS.workflow()
async def reserve_seat(seat: str) -> str:
    return await reserve(seat)


async def count(text: str) -> int:
    await asyncio.sleep(0)
    return len(text)


async def shorten(text: str) -> str:
    return text[:10]


@DBOS.workflow()
async def gathered(seats: list[str]) -> list:
    return await asyncio.gather(*[reserve(seat) for seat in seats], return_exceptions=True)


@DBOS.workflow()
async def awaited_in_order(seats: list[str]) -> list[str]:
    tasks = [asyncio.create_task(reserve(seat)) for seat in seats]
    return [await task for task in tasks]


@DBOS.workflow()
async def waited(seats: list[str]) -> list[str]:
    tasks = [asyncio.create_task(reserve(seat)) for seat in seats]
    await asyncio.wait(tasks)
    return [task.result() for task in tasks]


@DBOS.workflow()
async def children(seats: list[str]) -> list[str]:
    handles = [await DBOS.start_workflow_async(reserve_seat, seat) for seat in seats]
    return [await handle.get_result() for handle in handles]


@DBOS.workflow()
async def one_after_the_other(seats: list[str]) -> list[str]:
    return [await reserve(seat) for seat in seats]


@DBOS.workflow()
async def group_of_plain_coroutines(texts: list[str]) -> str:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(count(text)) for text in texts]
    return await reserve(str(sum(task.result() for task in tasks)))


@DBOS.workflow()
async def group_of_two_plain_coroutines(text: str) -> str:
    async with asyncio.TaskGroup() as group:
        size = group.create_task(count(text))
        short = group.create_task(shorten(text))
    return await reserve(f"{short.result()} {size.result()}")


@DBOS.workflow()
async def step_after_group(texts: list[str]) -> list[str]:
    async with asyncio.TaskGroup() as group:
        for text in texts:
            group.create_task(shorten(text))
    return [await reserve(text) for text in texts]


@DBOS.workflow()
async def empty_group(seat: str) -> str:
    async with asyncio.TaskGroup() as group:
        DBOS.logger.info("nothing to do in %s", group)
    return await reserve(seat)


async def count_all(texts: list[str]) -> int:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(count(text)) for text in texts]
    return sum(task.result() for task in tasks)


@DBOS.workflow()
async def plain_helper(texts: list[str]) -> str:
    return await reserve(str(await count_all(texts)))
