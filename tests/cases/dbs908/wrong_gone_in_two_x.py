# dbos-version: >=2,<3
"""Gone at the beginning of the range, or in its middle."""

from dbos import DBOS
from dbos import GetWorkflowsInput  # DBS908


def restart(workflow_id: str) -> object:
    return DBOS.restart_workflow(workflow_id)  # DBS908


@DBOS.step()
def parent() -> str:
    return str(DBOS.parent_workflow_id)  # DBS908


def debugs() -> object:
    return DBOS.debug_mode  # DBS908


def find(status: str) -> object:
    query = GetWorkflowsInput()
    query.status = status
    return query
