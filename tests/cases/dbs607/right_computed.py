# enable: DBS607
"""Some names are computed, so anything may be registered."""

from dbos import DBOS


@DBOS.workflow()
def bill(order: str) -> None: ...


def main(names: list[str]) -> None:
    DBOS.launch()
    DBOS.register_queue("invoices")
    for name in names:
        DBOS.register_queue(name)
    DBOS.enqueue_workflow("invoice", bill, "o1")
