"""Imports the kitchen, which imports the hall."""

from dbos import DBOS

import kitchen


def lay(table: str) -> None:
    DBOS.set_event("laid", table)


def serve_forever(depth: int) -> None:
    if depth:
        kitchen.cook_forever(depth - 1)


async def serve(table: str) -> None:
    kitchen.ring(table)  # DBS101
    kitchen.cook_forever(3)
    await kitchen.cook(table)
