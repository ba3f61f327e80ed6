"""Names that may come one day, or that a fork of dbos has."""

from importlib.metadata import version

import dbos
from dbos import DBOS
from packaging.version import Version

try:
    from dbos import WorkflowContext
except ImportError:
    WorkflowContext = None

try:
    from dbos import Saga, Compensation
except (ImportError, AttributeError):
    Saga = Compensation = None

pause = getattr(DBOS, "pause_workflow", None)
policy = getattr(dbos, "RetryPolicy", None)


def pause_workflow(workflow_id: str) -> None:
    if hasattr(DBOS, "pause_workflow"):
        DBOS.pause_workflow(workflow_id)
    else:
        DBOS.cancel_workflow(workflow_id)


def compensate() -> object:
    try:
        return DBOS.compensation
    except AttributeError:
        return None


def retry() -> object:
    return dbos.RetryPolicy() if hasattr(dbos, "RetryPolicy") else None


def resume(workflow_id: str) -> object:
    if Version(version("dbos")) >= Version("9"):
        return DBOS.unpause_workflow(workflow_id)
    return DBOS.resume_workflow(workflow_id)


def context() -> object:
    return WorkflowContext() if WorkflowContext else None
