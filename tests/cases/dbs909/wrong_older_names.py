"""Names that only releases before the known ones had."""

from dbos import DBOS, SetWorkflowUUID  # DBS909: use `SetWorkflowID`


@DBOS.communicator()  # DBS909: use `DBOS.step`
def charge(order: str) -> str:
    return order


@DBOS.workflow()
def take(order: str) -> str:
    with SetWorkflowUUID(order):
        return charge(order)
