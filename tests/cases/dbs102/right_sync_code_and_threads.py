"""Synchronous callers, and threads that only start or enqueue."""

import asyncio
import functools
from datetime import datetime
from typing import Any

import anyio
from dbos import DBOS, DBOSClient, Debouncer, EnqueueOptions
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

app = FastAPI()
client = DBOSClient(system_database_url="sqlite:///system.sqlite")


@DBOS.workflow()
async def bill(order: str) -> str:
    return order


@DBOS.workflow()
def weigh(order: str) -> int:
    DBOS.set_event("weighed", order)
    return len(order)


@DBOS.workflow()
def nightly(at: datetime, context: Any) -> None:
    DBOS.logger.info("night of %s %s", at, context)


weigh_later = Debouncer.create(weigh)


@app.post("/bill/{order}")
def endpoint(order: str) -> str:
    DBOS.start_workflow(bill, order)
    DBOS.enqueue_workflow("bills", bill, order)
    return order


@DBOS.workflow()
def parent(orders: list[str]) -> list[str]:
    handles = [DBOS.start_workflow(bill, order) for order in orders]
    handles += [DBOS.enqueue_workflow("bills", bill, order) for order in orders]
    return [handle.get_result() for handle in handles]


def plan(site: str) -> None:
    DBOS.create_schedule(
        schedule_name=f"nightly-{site}", workflow_fn=nightly, schedule="0 3 * * *"
    )
    weigh_later.debounce(site, 5, site)
    options: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}
    client.enqueue(options, site)


def submit(order: str) -> str:
    return DBOS.enqueue_workflow("bills", bill, order).workflow_id


async def in_threads(order: str) -> None:
    await asyncio.to_thread(DBOS.enqueue_workflow, "bills", bill, order)
    await asyncio.to_thread(DBOS.start_workflow, bill, order)
    await asyncio.to_thread(lambda: DBOS.enqueue_workflow("bills", bill, order))
    await asyncio.to_thread(functools.partial(DBOS.enqueue_workflow, "bills", bill, order))
    await asyncio.to_thread(submit, order)
    await asyncio.to_thread(weigh_later.debounce, order, 5, order)
    await asyncio.to_thread(plan, order)


async def in_executors(order: str) -> None:
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, submit, order)
    await loop.run_in_executor(None, DBOS.enqueue_workflow, "bills", bill, order)
    await anyio.to_thread.run_sync(submit, order)
    await run_in_threadpool(submit, order)


async def only_defined(order: str):
    def later() -> None:
        DBOS.start_workflow(bill, order)
        DBOS.enqueue_workflow("bills", bill, order)

    return later, lambda: DBOS.start_workflow(bill, order)


async def only_named() -> list:
    return [DBOS.start_workflow, DBOS.enqueue_workflow, weigh_later.debounce]
