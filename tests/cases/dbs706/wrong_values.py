"""Time limits, IDs and policies that dbos refuses, or takes for something else."""

import datetime
import math
from datetime import timedelta

import dbos
from dbos import DBOS, SetWorkflowID, SetWorkflowTimeout

NEVER = 0
MINUTE = 60
POLICY = "fail"


@DBOS.workflow()
def bill(order: str) -> None: ...


def limits(order: str) -> None:
    with SetWorkflowTimeout(0):  # DBS706: is no limit at all
        bill(order)
    with SetWorkflowTimeout(0.0):  # DBS706
        bill(order)
    with SetWorkflowTimeout(NEVER):  # DBS706
        bill(order)
    with dbos.SetWorkflowTimeout(-1):  # DBS706: a time limit of -1 raises an exception
        bill(order)
    with SetWorkflowTimeout(workflow_timeout_sec=-5 * MINUTE):  # DBS706: -300
        bill(order)
    with SetWorkflowTimeout(math.inf):  # DBS706: raises OverflowError
        bill(order)
    with SetWorkflowTimeout(float("inf")):  # DBS706: OverflowError
        bill(order)
    with SetWorkflowTimeout(-math.inf):  # DBS706
        bill(order)
    with SetWorkflowTimeout(float("nan")):  # DBS706
        bill(order)
    with SetWorkflowTimeout("30"):  # DBS706: a text is no time limit
        bill(order)
    with SetWorkflowTimeout(timedelta(seconds=30)):  # DBS706: a `timedelta`
        bill(order)
    with SetWorkflowTimeout(datetime.timedelta(minutes=1)):  # DBS706
        bill(order)


def identities(order: str) -> None:
    with SetWorkflowID(""):  # DBS706: is no workflow ID
        bill(order)
    with SetWorkflowID("  "):  # DBS706: raises DBOSException
        bill(order)
    with SetWorkflowID(wfid=None):  # DBS706: `None` is no workflow ID
        bill(order)


def policies(order: str) -> None:
    with SetWorkflowID(order, workflow_id_reuse_policy="Reject"):  # DBS706: 'return-existing' or 'reject'
        bill(order)
    with SetWorkflowID(order, workflow_id_reuse_policy=POLICY):  # DBS706: is no reuse policy
        bill(order)
