"""In plain code threads may start and enqueue, and call steps."""

import asyncio
import functools
import threading
from concurrent.futures import ThreadPoolExecutor

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from dbos import DBOS

app = FastAPI()


@DBOS.step()
def write_bill(order: str) -> str:
    return order


@DBOS.workflow()
def bill(order: str) -> str:
    return write_bill(order)


def begin(order: str) -> None:
    DBOS.start_workflow(bill, order)


def begin_and_wait(order: str) -> str:
    return DBOS.start_workflow(bill, order).get_result()


@app.post("/bills/{order}")
async def create(order: str) -> str:
    handle = await asyncio.to_thread(DBOS.start_workflow, bill, order)
    return handle.workflow_id


@app.post("/bills/{order}/queue")
async def enqueue(order: str) -> None:
    await asyncio.to_thread(DBOS.enqueue_workflow, "bills", bill, order)


@app.post("/bills/{order}/wait")
async def wait(order: str) -> str:
    return await asyncio.to_thread(begin_and_wait, order)


@app.post("/bills/{order}/step")
async def only_step(order: str) -> str:
    return await asyncio.to_thread(write_bill, order)


@app.post("/bills/{order}/pool")
async def in_threadpool(order: str) -> str:
    return await run_in_threadpool(write_bill, order)


def start_all(orders: list[str]) -> None:
    with ThreadPoolExecutor() as pool:
        for order in orders:
            pool.submit(DBOS.start_workflow, bill, order)
        list(pool.map(functools.partial(DBOS.enqueue_workflow, "bills", bill), orders))
        list(pool.map(begin, orders))
        list(pool.map(write_bill, orders))


def poll(seconds: float) -> None:
    while not threading.Event().wait(seconds):
        begin("next")


def start_poller() -> None:
    threading.Thread(target=poll, args=(5.0,), daemon=True).start()


def start_with_lambda(order: str) -> None:
    threading.Thread(target=lambda: bill(order)).start()


class Poller(threading.Thread):
    def run(self) -> None:
        begin("next")


def start_poller_thread() -> None:
    Poller(daemon=True).start()
