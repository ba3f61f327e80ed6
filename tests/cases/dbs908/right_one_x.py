# dbos-version: >=1,<2
"""The first major version still had these."""

from dbos import DBOS, GetWorkflowsInput


@DBOS.step()
def tell() -> str:
    return "debugging" if DBOS.debug_mode else "running"


@DBOS.workflow()
def take(order: str) -> str:
    return tell()


def restart(workflow_id: str) -> object:
    return DBOS.restart_workflow(workflow_id)


def find(status: str) -> object:
    query = GetWorkflowsInput()
    query.status = status
    return query


def main() -> None:
    DBOS.launch(debug_mode=True)


if __name__ == "__main__":
    main()
