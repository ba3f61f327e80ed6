"""Starts what it may start."""

import asyncio

import flows
from dbos import DBOS
from flows import submit, submit_async, weigh


async def order(name: str) -> None:
    DBOS.start_workflow(weigh, name)
    DBOS.start_workflow(flows.weigh, name)
    await DBOS.start_workflow_async(flows.bill, name)
    await submit_async(name)
    await asyncio.to_thread(submit, name)


def order_now(name: str) -> str:
    DBOS.start_workflow(flows.bill, name)
    return submit(name)
