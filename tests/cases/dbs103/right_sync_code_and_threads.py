"""Synchronous code waits as it likes, and a thread does not stop the loop."""

import asyncio
import functools
from typing import Any

import anyio
from dbos import DBOS, DBOSClient, EnqueueOptions, WorkflowHandle
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

app = FastAPI()
client = DBOSClient(system_database_url="sqlite:///system.sqlite")


@DBOS.workflow()
def settle(invoice: str) -> str:
    DBOS.set_event("settled", invoice)
    return invoice


@DBOS.workflow()
async def describe(invoice: str) -> str:
    return invoice


@DBOS.workflow()
def settle_all(invoices: list[str]) -> list[str]:
    handles = [DBOS.enqueue_workflow("bank", settle, invoice) for invoice in invoices]
    return [handle.get_result() for handle in handles]


@DBOS.workflow()
def describe_one(invoice: str) -> str:
    return DBOS.start_workflow(describe, invoice).get_result()


@DBOS.step()
def look_up(job: str) -> Any:
    return client.retrieve_workflow(job).get_result()


@app.get("/settle/{invoice}")
def endpoint(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    return handle.get_result()


def settle_now(invoice: str) -> str:
    return DBOS.start_workflow(settle, invoice).get_result()


def wait_for(handle: WorkflowHandle[str]) -> str:
    return handle.get_result()


def from_client(invoice: str) -> str:
    options: EnqueueOptions = {"workflow_name": "settle", "queue_name": "bank"}
    return client.enqueue(options, invoice).get_result()


class Cashier:
    def __init__(self, invoice: str) -> None:
        self.handle = DBOS.start_workflow(settle, invoice)

    @property
    def result(self) -> str:
        return self.handle.get_result()


def use_cashier(invoice: str) -> str:
    return Cashier(invoice).result


async def in_thread(invoice: str) -> list[Any]:
    handle = DBOS.start_workflow(settle, invoice)
    first = await asyncio.to_thread(handle.get_result)
    second = await asyncio.to_thread(lambda: handle.get_result())
    third = await asyncio.to_thread(functools.partial(wait_for, handle))
    fourth = await asyncio.to_thread(settle_now, invoice)
    fifth = await asyncio.to_thread(lambda: DBOS.start_workflow(settle, invoice).get_result())
    return [first, second, third, fourth, fifth]


async def in_nested(invoice: str) -> str:
    def wait() -> str:
        return DBOS.start_workflow(settle, invoice).get_result()

    return await asyncio.to_thread(wait)


async def in_executor(invoice: str) -> list[Any]:
    loop = asyncio.get_running_loop()
    handle = DBOS.start_workflow(settle, invoice)
    first = await loop.run_in_executor(None, handle.get_result)
    second = await loop.run_in_executor(None, settle_now, invoice)
    third = await anyio.to_thread.run_sync(settle_now, invoice)
    fourth = await run_in_threadpool(handle.get_result)
    return [first, second, third, fourth]


async def only_defined(invoice: str):
    handle = DBOS.start_workflow(settle, invoice)

    def wait() -> str:
        return handle.get_result()

    return wait, lambda: handle.get_result(), handle.get_result


async def other_members(invoice: str) -> list[Any]:
    handle = DBOS.start_workflow(settle, invoice)
    return [handle.workflow_id, handle.get_workflow_id()]
