"""Imports the file that imports this one."""

import orders
from dbos import DBOS


def check(number: str) -> str:
    return DBOS.recv(f"stock-{number}")


@DBOS.step()
def reserve(number: str) -> str:
    return orders.wait_for_order(number)  # DBS202
