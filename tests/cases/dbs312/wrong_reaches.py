"""What stands under the deadline: children, operations, helpers, tasks, gathers, and steps further down."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from dbos import DBOS, AsyncSQLAlchemyDatasource

database = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///rides.db"))
T = TypeVar("T")


@DBOS.step()
async def find_driver(ride: str) -> str:
    return f"driver of {ride}"


@DBOS.step()
async def notify(driver: str) -> None:
    print(driver)


@DBOS.step()
def price(ride: str) -> int:
    return len(ride)


@database.transaction()
async def store(ride: str) -> str:
    return ride


@DBOS.workflow()
async def drive(ride: str) -> str:
    return await find_driver(ride)


async def find_and_notify(ride: str) -> str:
    driver = await find_driver(ride)
    await notify(driver)
    return driver


@DBOS.workflow()
async def child_workflow(ride: str) -> str:
    return await asyncio.wait_for(drive(ride), timeout=60)  # DBS312


@DBOS.workflow()
async def result_of_child(ride: str) -> str:
    handle = await DBOS.start_workflow_async(drive, ride)
    return await asyncio.wait_for(handle.get_result(), timeout=60)  # DBS312


@DBOS.workflow()
async def message(ride: str) -> str:
    try:
        return await asyncio.wait_for(DBOS.recv_async("accepted"), timeout=60)  # DBS312
    except asyncio.TimeoutError:
        await notify(ride)
        return ride


@DBOS.workflow()
async def event(driver: str) -> str:
    return await asyncio.wait_for(DBOS.get_event_async(driver, "position"), timeout=60)  # DBS312


@DBOS.workflow()
async def transaction(ride: str) -> str:
    return await asyncio.wait_for(store(ride), timeout=1)  # DBS312


@DBOS.workflow()
async def run_as_step(ride: str) -> str:
    return await asyncio.wait_for(DBOS.run_step_async({"name": "shout"}, str.upper, ride), timeout=1)  # DBS312


@DBOS.workflow()
async def step_in_thread(ride: str) -> int:
    return await asyncio.wait_for(asyncio.to_thread(price, ride), timeout=1)  # DBS312


@DBOS.workflow()
async def helper(ride: str) -> str:
    return await asyncio.wait_for(find_and_notify(ride), timeout=60)  # DBS312


@DBOS.workflow()
async def task(ride: str) -> str:
    searching = asyncio.create_task(find_driver(ride))
    return await asyncio.wait_for(searching, timeout=60)  # DBS312


@DBOS.workflow()
async def shielded_task(ride: str) -> str:
    searching = asyncio.create_task(find_driver(ride))
    try:
        return await asyncio.wait_for(asyncio.shield(searching), timeout=60)  # DBS312
    except asyncio.TimeoutError:
        await notify("still searching")
    return await searching


@DBOS.workflow()
async def gather(ride: str, other: str) -> list:
    return await asyncio.wait_for(  # DBS312
        asyncio.gather(find_driver(ride), find_driver(other), return_exceptions=True),
        timeout=60,
    )


@DBOS.workflow()
async def gather_of_comprehension(rides: list[str]) -> list:
    searching = asyncio.gather(*[find_driver(ride) for ride in rides], return_exceptions=True)
    return await asyncio.wait_for(searching, timeout=60)  # DBS312


@DBOS.workflow()
async def coroutine_by_name(ride: str) -> str:
    searching = find_driver(ride)
    return await asyncio.wait_for(searching, timeout=60)  # DBS312


@DBOS.workflow()
async def each_with_its_deadline(rides: list[str]) -> list:
    searching = [asyncio.wait_for(find_driver(ride), timeout=60) for ride in rides]  # DBS312
    return await asyncio.gather(*searching, return_exceptions=True)


@DBOS.workflow()
async def retried(ride: str) -> str:
    for _ in range(3):
        try:
            return await asyncio.wait_for(find_driver(ride), timeout=60)  # DBS312
        except asyncio.TimeoutError:
            await notify("trying again")
    return "nobody"


async def at_most(seconds: float, job: Awaitable[T]) -> T:
    return await asyncio.wait_for(job, seconds)  # DBS312


@DBOS.workflow()
async def given_to_helper(ride: str) -> str:
    return await at_most(60, find_driver(ride))


async def find_in_time(ride: str) -> str:
    async with asyncio.timeout(60):  # DBS312
        return await find_and_notify(ride)


async def find_each_in_time(rides: list[str]) -> list[str]:
    return [await find_in_time(ride) for ride in rides]


@DBOS.workflow()
async def two_helpers_down(rides: list[str]) -> list[str]:
    return await find_each_in_time(rides)


@DBOS.workflow()
async def nested_function(ride: str) -> str:
    async def search() -> str:
        return await asyncio.wait_for(find_driver(ride), timeout=60)  # DBS312

    return await search()


@DBOS.workflow()
async def lambda_under_deadline(ride: str) -> str:
    search = lambda: find_driver(ride)  # noqa: E731
    return await asyncio.wait_for(search(), timeout=60)  # DBS312


class Dispatch:
    def __init__(self, patience: float) -> None:
        self.patience = patience

    async def search(self, ride: str) -> str:
        return await find_driver(ride)

    async def run(self, ride: str) -> str:
        return await asyncio.wait_for(self.search(ride), self.patience)  # DBS312


@DBOS.workflow()
async def through_object(ride: str) -> str:
    return await Dispatch(60).run(ride)


@DBOS.dbos_class()
class Fleet:
    @classmethod
    @DBOS.workflow()
    async def assign(cls, ride: str) -> str:
        async with asyncio.timeout(60):  # DBS312
            return await cls.choose(ride)

    @classmethod
    @DBOS.step()
    async def choose(cls, ride: str) -> str:
        return ride
