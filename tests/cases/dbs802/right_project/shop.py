"""The application."""

from dbos import DBOS


@DBOS.workflow()
def bill(order: str) -> str:
    return order
