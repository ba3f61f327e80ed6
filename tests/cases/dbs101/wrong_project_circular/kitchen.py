"""Imports the hall, which imports the kitchen."""

import hall
from dbos import DBOS


def ring(table: str) -> None:
    DBOS.send(table, "ready")


async def cook(table: str) -> None:
    hall.lay(table)  # DBS101


def cook_forever(depth: int) -> None:
    if depth:
        hall.serve_forever(depth - 1)
