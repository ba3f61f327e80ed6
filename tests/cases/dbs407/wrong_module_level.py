"""Workflows below the launch."""

from dbos import DBOS

DBOS(config={"name": "shop"})
DBOS.launch()  # DBS401


@DBOS.workflow()  # DBS407
def ship(order: str) -> str:
    return order


@DBOS.step()
def pack(order: str) -> str:
    return order
