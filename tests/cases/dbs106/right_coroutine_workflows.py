"""Coroutine workflows, in every spelling."""

import asyncio
import functools

import dbos as durable
from dbos import DBOS, DBOSConfiguredInstance, SetWorkflowID

dbos = DBOS(config={"name": "theatre"})
workflow = DBOS.workflow
start = DBOS.start_workflow_async


@workflow()
async def sell(seat: str) -> str:
    return seat


async def _sweep(seat: str) -> str:
    return seat


sweep = DBOS.workflow(name="sweep")(_sweep)


@durable.DBOS.workflow()
async def light(seat: str) -> str:
    return seat


def durable_play(fn):
    return DBOS.workflow()(fn)


@durable_play
async def rehearse(seat: str) -> str:
    return seat


def in_thread(fn):
    """Makes a coroutine function of a synchronous one."""

    @functools.wraps(fn)
    async def wrapper(*args):
        return await asyncio.to_thread(fn, *args)

    return wrapper


@DBOS.workflow()
@in_thread
def print_ticket(seat: str) -> str:
    return seat


@DBOS.dbos_class()
class Stage(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    async def clean(self, seat: str) -> str:
        return seat

    @staticmethod
    @DBOS.workflow()
    async def lift(seat: str) -> str:
        return seat

    async def use(self, seat: str) -> None:
        await DBOS.start_workflow_async(self.clean, seat)


stage = Stage("main")


@DBOS.workflow()
async def evening(seat: str) -> str:
    handle = await DBOS.start_workflow_async(sell, seat)
    return await handle.get_result()


async def spellings(seat: str) -> None:
    await start(sweep, seat)
    await dbos.start_workflow_async(light, seat)
    await durable.DBOS.start_workflow_async(rehearse, seat)
    await DBOS.start_workflow_async(print_ticket, seat)
    await DBOS.start_workflow_async(stage.clean, seat)
    await DBOS.start_workflow_async(Stage.lift, seat)
    with SetWorkflowID(f"sell-{seat}"):
        await DBOS.start_workflow_async(sell, seat)
    for play in (sell, light):
        await DBOS.start_workflow_async(play, seat)
