"""Time limits, IDs and policies that dbos takes, and such as only the program knows."""

import math
import os
from datetime import timedelta

from dbos import DBOS, SetWorkflowID, SetWorkflowTimeout
from elsewhere import LIMIT

HOUR = 60 * 60


@DBOS.workflow()
def bill(order: str) -> None: ...


def limits(order: str, limit: float, count: int) -> None:
    with SetWorkflowTimeout(None):
        bill(order)
    with SetWorkflowTimeout(30):
        bill(order)
    with SetWorkflowTimeout(24 * HOUR):
        bill(order)
    with SetWorkflowTimeout(0.5):
        bill(order)
    with SetWorkflowTimeout(timedelta(minutes=1).total_seconds()):
        bill(order)
    with SetWorkflowTimeout(LIMIT):
        bill(order)
    with SetWorkflowTimeout(limit):
        bill(order)
    with SetWorkflowTimeout(float(os.environ.get("LIMIT", "0"))):
        bill(order)
    with SetWorkflowTimeout(count * 0):
        bill(order)
    with SetWorkflowTimeout(math.pi):
        bill(order)
    with SetWorkflowTimeout(0 if count == 3 else 5):
        bill(order)


def identities(order: str, policy: str) -> None:
    with SetWorkflowID(order):
        bill(order)
    with SetWorkflowID(f"{order}"):
        bill(order)
    with SetWorkflowID("" or order):
        bill(order)
    with SetWorkflowID(order, workflow_id_reuse_policy="reject"):
        bill(order)
    with SetWorkflowID(order, workflow_id_reuse_policy="return-existing"):
        bill(order)
    with SetWorkflowID(order, workflow_id_reuse_policy=None):
        bill(order)
    with SetWorkflowID(order, workflow_id_reuse_policy=policy):
        bill(order)
