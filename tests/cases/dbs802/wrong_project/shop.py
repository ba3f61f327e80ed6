"""The application."""

from dbos import DBOS


@DBOS.workflow()
def bill(order: str) -> str:
    return order


def checkout(order: str) -> str:
    return DBOS.start_workflow(bill, order).get_workflow_id()
