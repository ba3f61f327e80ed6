# dbos-version: >=2.11,<3
"""The earliest release of the range has not got these yet."""

import asyncio

import dbos
from dbos import DBOS, Queue, SetEnqueueOptions
from dbos import DBOS as D
from dbos import SQLAlchemyDatasource  # DBS908: 2.22
from dbos import (
    DBOSConfig,
    SendMessage,  # DBS908
    SetWorkflowAttributes,  # DBS908
)

config: DBOSConfig = {"name": "shop"}
instance = DBOS(config=config)
orders = SQLAlchemyDatasource.create("postgresql://localhost/orders")


def may_retry(error: BaseException) -> bool:
    return True


@DBOS.step(retries_allowed=True, should_retry=may_retry)  # DBS908: 2.20
def pay(order: str) -> str:
    return order


@DBOS.step(retries_allowed=True, preemptible=True)  # DBS908
async def ship(order: str) -> str:
    return order


@DBOS.workflow(validate_args=None)  # DBS908
def take(order: str) -> str:
    return pay(order)


@DBOS.workflow()
async def take_async(order: str) -> str:
    tasks = [asyncio.create_task(ship(order))]
    done, _ = await DBOS.asyncio_wait(tasks)  # DBS908
    return [task.result() for task in tasks if task in done][0]


def schedule() -> None:
    DBOS.apply_schedules([])  # DBS908


def list_schedules() -> object:
    return D.list_schedules()  # DBS908


def declare() -> None:
    DBOS.register_queue("mails")  # DBS908: 2.20
    instance.register_queue("orders")  # DBS908


def enqueue(order: str) -> object:
    return DBOS.enqueue_workflow("orders", take, order)  # DBS908


async def enqueue_async(order: str) -> object:
    return await dbos.DBOS.enqueue_workflow_async("orders", take, order)  # DBS908


def first(handles: list) -> object:
    return DBOS.wait_first(handles)  # DBS908


def delay(workflow_id: str) -> None:
    DBOS.set_workflow_delay(workflow_id, delay_seconds=5)  # DBS908


def later(queue: Queue, order: str) -> object:
    with SetEnqueueOptions(delay_seconds=60):  # DBS908
        return queue.enqueue(take, order)


def fork(workflow_id: str) -> object:
    return DBOS.fork_workflow(workflow_id, 1, queue_name="orders")  # DBS908


def list_by_parent(workflow_id: str) -> object:
    return DBOS.list_workflows(parent_workflow_id=workflow_id)


def list_parents() -> object:
    return DBOS.list_workflows(has_parent=True)  # DBS908


def datasource(url: str) -> object:
    return dbos.AsyncSQLAlchemyDatasource.create(url)  # DBS908
