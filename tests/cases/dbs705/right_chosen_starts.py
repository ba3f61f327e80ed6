"""Starts of which a choice takes one."""

from dbos import DBOS, SetWorkflowID


@DBOS.workflow()
def small(x: str) -> None: ...


@DBOS.workflow()
def big(x: str) -> None: ...


def start(x: str, is_big: bool) -> str:
    with SetWorkflowID(f"job-{x}"):
        handle = DBOS.start_workflow(big, x) if is_big else DBOS.start_workflow(small, x)
    return handle.workflow_id


def start_match(x: str, size: str) -> str:
    while True:
        with SetWorkflowID(f"match-{x}"):
            match size:
                case "big":
                    return DBOS.start_workflow(big, x).workflow_id
                case _:
                    return DBOS.start_workflow(small, x).workflow_id
