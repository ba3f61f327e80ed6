"""What needs the database, before there is one."""

import dbos
from dbos import DBOS, DBOSConfig, SetWorkflowID

config: DBOSConfig = {"name": "shop"}


@DBOS.workflow()
def ship(order: str) -> str:
    return order


@DBOS.workflow()
async def pack(order: str) -> str:
    return order


def queues() -> None:
    DBOS(config=config)
    DBOS.register_queue("mails")  # DBS403: comes before `DBOS.launch()`
    dbos.DBOS.register_queue("bills", worker_concurrency=5)  # DBS403
    DBOS.launch()


def workflows() -> None:
    DBOS(config=config)
    ship("42")  # DBS403: workflow `ship` comes before
    DBOS.start_workflow(ship, "42")  # DBS403
    with SetWorkflowID("42"):
        DBOS.enqueue_workflow("mails", ship, "42")  # DBS403
    DBOS.launch()


async def coroutines() -> None:
    instance = DBOS(config=config)
    await pack("42")  # DBS403
    await instance.enqueue_workflow_async("mails", pack, "42")  # DBS403
    instance.launch()


def schedules() -> None:
    DBOS(config=config)
    try:
        DBOS.apply_schedules([])  # DBS403
    finally:
        print("scheduled")
    DBOS.launch()


def management() -> None:
    DBOS(config=config)
    print(DBOS.list_workflows())  # DBS403
    DBOS.cancel_workflow("42")  # DBS403
    DBOS.launch()


def register() -> None:
    DBOS.register_queue("mails")  # DBS403


def through_a_helper() -> None:
    DBOS(config=config)
    register()
    DBOS.launch()
