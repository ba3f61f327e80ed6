"""Code that asks DBOS where it runs before it starts a workflow."""

from dbos import DBOS


@DBOS.workflow()
def audit(name: str) -> None:
    print(name)


def record(name: str) -> None:
    if DBOS.step_id is None:
        DBOS.start_workflow(audit, name)
    else:
        print(name)


def record_outside(name: str) -> None:
    if DBOS.workflow_id is not None:
        return
    DBOS.start_workflow(audit, name)


@DBOS.step()
def store(name: str) -> str:
    record(name)
    record_outside(name)
    return name


@DBOS.workflow()
def run(name: str) -> str:
    return store(name)
