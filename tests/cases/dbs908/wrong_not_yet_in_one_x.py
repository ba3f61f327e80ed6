# dbos-version: >=1.5,<2
"""The first major version, from its middle on."""

from dbos import DBOS
from dbos import Debouncer  # DBS908: 1.14


@DBOS.step(name="pay")  # DBS908
def pay(order: str) -> str:
    return order


@DBOS.workflow(name="take")  # DBS908
def take(order: str) -> str:
    DBOS.write_stream("log", order)  # DBS908
    return pay(order)


def events(workflow_id: str) -> object:
    return DBOS.get_all_events(workflow_id)  # DBS908


def result(workflow_id: str) -> object:
    return DBOS.get_result(workflow_id)  # DBS908


async def cancel(workflow_id: str) -> None:
    await DBOS.cancel_workflow_async(workflow_id)  # DBS908
