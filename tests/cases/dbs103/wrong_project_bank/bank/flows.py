"""Workflows, and helpers that wait for them."""

from dbos import DBOS, WorkflowHandle

from . import waiting


@DBOS.workflow()
def settle(invoice: str) -> str:
    DBOS.set_event("settled", invoice)
    return invoice


def begin(invoice: str) -> WorkflowHandle[str]:
    return DBOS.start_workflow(settle, invoice)


def settle_now(invoice: str) -> str:
    return begin(invoice).get_result()


def settle_far(invoice: str) -> str:
    return waiting.wait(invoice)


class Cashier:
    def __init__(self, invoice: str) -> None:
        self.handle = begin(invoice)

    def result(self) -> str:
        return self.handle.get_result()
