"""Before dbos 2.27 a blank ID was none."""

# dbos-version: <2.27

from dbos import DBOS, SetWorkflowID


@DBOS.workflow()
def bill(order: str) -> None: ...


def take(order: str) -> None:
    with SetWorkflowID(""):
        bill(order)
