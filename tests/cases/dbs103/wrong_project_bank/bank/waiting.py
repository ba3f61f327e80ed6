"""Two files away, and a circle of imports."""

from dbos import DBOS

import bank


def wait(invoice: str) -> str:
    return DBOS.start_workflow(bank.settle, invoice).get_result()
