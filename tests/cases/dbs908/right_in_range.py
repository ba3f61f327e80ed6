# dbos-version: >=2.22,<3
"""Every release of the range has these."""

import asyncio

from dbos import DBOS, DBOSClient, DBOSConfig, SetEnqueueOptions, SQLAlchemyDatasource

config: DBOSConfig = {
    "name": "shop",
    "use_listen_notify": False,
    "max_executor_threads": 10,
    "otel_attribute_format": "legacy",
}
DBOS(config=config)
orders = SQLAlchemyDatasource.create("postgresql://localhost/orders")
client = DBOSClient(system_database_url="postgresql://localhost/shop")


def may_retry(error: BaseException) -> bool:
    return True


@DBOS.step(retries_allowed=True, should_retry=may_retry)
def pay(order: str) -> str:
    return order


@DBOS.step(preemptible=True)
async def ship(order: str) -> str:
    return order


@DBOS.workflow(validate_args=None)
def take(order: str) -> str:
    return pay(order)


@DBOS.workflow()
async def take_async(order: str) -> str:
    tasks = [asyncio.create_task(ship(order))]
    done, _ = await DBOS.asyncio_wait(tasks)
    return [task.result() for task in tasks if task in done][0]


def enqueue(order: str) -> object:
    DBOS.register_queue("orders", on_conflict="never_update")
    with SetEnqueueOptions(delay_seconds=60):
        return DBOS.enqueue_workflow("orders", take, order)


def look(workflow_id: str) -> object:
    client.delete_workflow(workflow_id)
    DBOS.set_workflow_delay(workflow_id, delay_seconds=5)
    DBOS.fork_workflow(workflow_id, 1, queue_name="orders")
    return DBOS.list_workflows(has_parent=True, parent_workflow_id=workflow_id)
