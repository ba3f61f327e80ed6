"""Only one task draws late, so there is nobody whom it could overtake."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def authorise(order: str) -> str:
    return order


@DBOS.step()
async def capture(order: str) -> str:
    return order


@DBOS.step()
async def count_visit(order: str) -> None:
    return None


async def pay(order: str) -> str:
    return await capture(await authorise(order))


async def count_later(order: str) -> None:
    await asyncio.sleep(0)
    await count_visit(order)


@DBOS.workflow()
async def pay_in_task(order: str) -> str:
    payment = asyncio.create_task(pay(order))
    return await payment


@DBOS.workflow()
async def pay_and_count(order: str) -> list:
    return await asyncio.gather(pay(order), count_visit(order), return_exceptions=True)


@DBOS.workflow()
async def pay_counted_twice(order: str) -> list:
    return await asyncio.gather(count_visit(order), pay(order), count_visit(order), return_exceptions=True)


@DBOS.workflow()
async def count_in_group(order: str) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(count_later(order))
        group.create_task(authorise(order))


@DBOS.workflow()
async def pay_listed(order: str) -> list:
    jobs = [pay(order)]
    return await asyncio.gather(*jobs, return_exceptions=True)


@DBOS.workflow()
async def pay_beside_computation(order: str) -> list:
    return await asyncio.gather(pay(order), asyncio.to_thread(order.upper), return_exceptions=True)
