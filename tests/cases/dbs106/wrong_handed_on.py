"""Starts by way of functions that start what they are given."""

import asyncio

from dbos import DBOS


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@DBOS.workflow()
async def ship(order: str) -> str:
    return order


async def start(function, *args):
    return await DBOS.start_workflow_async(function, *args)


async def start_once(key: str, function, *args):
    return await start(function, *args)


async def start_bill(order: str):
    return await DBOS.start_workflow_async(bill, order)  # DBS106


async def start_right_one(function, *args):
    if asyncio.iscoroutinefunction(function):
        return await DBOS.start_workflow_async(function, *args)
    return await asyncio.to_thread(DBOS.start_workflow, function, *args)


async def handler(order: str):
    await start(bill, order)  # DBS106: `start` awaits the workflow `bill`
    await start(ship, order)
    await start_once("key", bill, order)  # DBS106
    await start_once("key", ship, order)
    await start_bill(order)
    await start_right_one(bill, order)
