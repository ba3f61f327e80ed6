# dbos-version: >=3.0,<4
"""A project that still allows 3.0."""

from dbos import DBOS, SetWorkflowID
from dbos import SetShardKey  # DBS908: 3.4
from dbos import WorkflowIDReusePolicy  # DBS908


@DBOS.step()
def pay(order: str) -> str:
    return order


@DBOS.workflow(auto_upgrade=True)  # DBS908
def take(order: str) -> str:
    return pay(order)


@DBOS.workflow()
async def reserve(order: str) -> str:
    reservation = DBOS.reserve_step()  # DBS908
    return await reservation.run_async(None, len, order)


def rewind(workflow_id: str) -> object:
    return DBOS.rewind_workflow(workflow_id)  # DBS908


def migrate(url: str) -> None:
    DBOS.migrate(url)  # DBS908


def tag(workflow_id: str) -> None:
    DBOS.update_workflow_attributes(workflow_id, {"tag": "new"}, merge=True)  # DBS908


def retake(order: str) -> object:
    with SetWorkflowID(order, workflow_id_reuse_policy="reject"):  # DBS908
        return take(order)
