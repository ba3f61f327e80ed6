# dbos-version: >=2.31
"""Every queue has priorities."""

from dbos import DBOS, SetEnqueueOptions


@DBOS.workflow()
def bill(order: str) -> None: ...


def main(order: str) -> None:
    DBOS.launch()
    DBOS.register_queue("jobs")
    with SetEnqueueOptions(priority=1):
        DBOS.enqueue_workflow("jobs", bill, order)
