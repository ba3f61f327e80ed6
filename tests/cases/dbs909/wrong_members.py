"""Names that no class DBOS ever had."""

import dbos
from dbos import DBOS, DBOSConfig
from dbos import DBOS as D

config: DBOSConfig = {"name": "shop"}
instance = DBOS(config=config)


@DBOS.stepp()  # DBS909: step
def pay(order: str) -> str:
    return order


@D.workflows()  # DBS909: workflow
def take(order: str) -> str:
    return order


@dbos.DBOS.dbos_required_roles(["admin"])  # DBS909: required_roles
@DBOS.workflow()
def refund(order: str) -> str:
    return order


@instance.step_async()  # DBS909
async def ship(order: str) -> str:
    return order


@DBOS.workflow()
def wait(order: str) -> str:
    DBOS.set_events("waiting", order)  # DBS909: set_event
    DBOS.receive("paid")  # DBS909
    return order


@DBOS.workflow()
async def wait_async(order: str) -> str:
    await DBOS.sleep_asnyc(60)  # DBS909: sleep_async
    await D.aset_event("waited", order)  # DBS909
    return order


def start(order: str) -> object:
    return DBOS.startWorkflow(take, order)  # DBS909: start_workflow


def start_by_run(order: str) -> object:
    return DBOS.run_workflow(take, order)  # DBS909


def enqueue(order: str) -> object:
    return DBOS.enqueue("orders", take, order)  # DBS909


def status(workflow_id: str) -> object:
    return DBOS.get_status(workflow_id)  # DBS909


def look(workflow_id: str) -> object:
    return instance.get_workflow_statuses(workflow_id)  # DBS909: get_workflow_status


def schedule() -> None:
    DBOS.create_schedules([])  # DBS909


def log(order: str) -> None:
    DBOS.log.info("took %s", order)  # DBS909


def identity() -> object:
    return DBOS.workflow_uuid  # DBS909


start_workflow = DBOS.start_workfow  # DBS909: start_workflow


def main() -> None:
    DBOS.launched()  # DBS909


if __name__ == "__main__":
    main()
