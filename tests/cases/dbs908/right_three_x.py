# dbos-version: >=3.4
"""The newest release has the newest names."""

from dbos import DBOS, SetShardKey, SetWorkflowID, StepReservation, WorkflowIDReusePolicy


@DBOS.step()
def pay(order: str) -> str:
    return order


@DBOS.workflow(auto_upgrade=True)
def take(order: str) -> str:
    return pay(order)


@DBOS.workflow()
async def reserve(order: str) -> int:
    reservation: StepReservation = DBOS.reserve_step()
    return await reservation.run_async(None, len, order)


def rewind(workflow_id: str, policy: WorkflowIDReusePolicy) -> object:
    with SetShardKey("north"), SetWorkflowID(workflow_id, workflow_id_reuse_policy=policy):
        DBOS.start_workflow(take, "order")
    return DBOS.rewind_workflow(workflow_id)


def migrate(url: str) -> None:
    DBOS.migrate(url, sharding=False)
