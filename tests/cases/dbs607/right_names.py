# enable: DBS607
"""Names that are registered, or like none that is."""

from dbos import DBOS


@DBOS.workflow()
def bill(order: str) -> None: ...


def main(name: str) -> None:
    DBOS.launch()
    DBOS.register_queue("shard-1")
    DBOS.register_queue("invoices")
    DBOS.enqueue_workflow("invoices", bill, "o1")
    DBOS.enqueue_workflow("shard-2", bill, "o1")
    DBOS.enqueue_workflow("served-elsewhere", bill, "o1")
    DBOS.enqueue_workflow(name, bill, "o1")
