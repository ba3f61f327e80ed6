"""Workflows and steps in other spellings."""

import asyncio

import dbos
from dbos import DBOS as D
from dbos import DBOSConfig

config: DBOSConfig = {"name": "kitchen"}
app = D(config=config)
step = D.step(retries_allowed=True)


@app.step()
async def cook(dish: str) -> str:
    return dish


@step
async def serve(dish: str) -> str:
    return dish


@app.workflow()
async def instance(dish: str) -> str:
    return await asyncio.wait_for(cook(dish), 600)  # DBS312


@dbos.DBOS.workflow()
async def module(dish: str) -> str:
    return await asyncio.wait_for(serve(dish), 600)  # DBS312


async def plain(dish: str) -> str:
    return await asyncio.wait_for(cook(dish), 600)  # DBS312


call_form = D.workflow(name="plain")(plain)


def durable(function):
    return D.workflow()(function)


@durable
async def own_decorator(dish: str) -> str:
    async with asyncio.timeout(600):  # DBS312
        return await serve(dish)


class Kitchen:
    async def order(self, dish: str) -> str:
        return await asyncio.wait_for(self.prepare(dish), 600)  # DBS312

    async def prepare(self, dish: str) -> str:
        return dish


class HotKitchen(Kitchen):
    async def prepare(self, dish: str) -> str:
        return await cook(await super().prepare(dish))


@D.workflow()
async def overridden(dish: str) -> str:
    return await HotKitchen().order(dish)
