"""`python -m shop`."""

from dbos import DBOS


@DBOS.workflow()
def ship(order: str) -> str:
    return order


DBOS(config={"name": "shop"})
DBOS.launch()
ship("42")
