"""Workflows, steps and the wait itself in other spellings."""

import asyncio

import dbos
from dbos import DBOS as D
from dbos import DBOSConfig

config: DBOSConfig = {"name": "bakery"}
app = D(config=config)
wait_durably = D.asyncio_wait


@app.step()
async def bake(bread: str) -> str:
    return bread


@dbos.DBOS.step()
async def sell(bread: str) -> str:
    return bread


@app.workflow()
async def instance(breads: list[str]) -> int:
    tasks = {asyncio.create_task(bake(bread)) for bread in breads}
    done, _ = await app.asyncio_wait(tasks, return_when=asyncio.FIRST_COMPLETED)  # DBS319
    await asyncio.wait(tasks)
    return len(done)


@dbos.DBOS.workflow()
async def module(breads: list[str]) -> None:
    done, _ = await dbos.DBOS.asyncio_wait([asyncio.create_task(bake(bread)) for bread in breads])
    for task in done:  # DBS319
        await sell(task.result())


@D.workflow()
async def by_name(breads: list[str]) -> int:
    tasks = {asyncio.create_task(bake(bread)) for bread in breads}
    done, _ = await wait_durably(tasks, timeout=5)  # DBS319
    await asyncio.wait(tasks)
    return len(done)


def durable(function):
    return D.workflow()(function)


@durable
async def own_decorator(breads: list[str]) -> None:
    done, _ = await D.asyncio_wait([asyncio.create_task(bake(bread)) for bread in breads])
    for task in done:  # DBS319
        await sell(task.result())


@D.dbos_class()
class Bakery:
    @staticmethod
    @D.workflow()
    async def day(breads: list[str]) -> None:
        done, _ = await D.asyncio_wait([asyncio.create_task(bake(bread)) for bread in breads])
        for task in done:  # DBS319
            await sell(task.result())
