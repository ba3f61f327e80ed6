from dbos import DBOS


@DBOS.workflow()
def apply(function: object) -> object:
    return function


def start() -> None:
    DBOS.start_workflow(apply, lambda: 1)
