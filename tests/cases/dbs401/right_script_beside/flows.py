"""The workflows."""

from dbos import DBOS


@DBOS.workflow()
def ship(order: str) -> str:
    return order
