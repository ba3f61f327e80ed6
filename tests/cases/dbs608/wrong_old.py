# dbos-version: >=2.2,<2.29
"""Before 2.29 a start ignores them."""

from dbos import DBOS, SetEnqueueOptions


@DBOS.workflow()
def bill(order: str) -> None: ...


def take(order: str) -> None:
    with SetEnqueueOptions(priority=1):
        DBOS.start_workflow(bill, order)  # DBS608: dbos ignores it
