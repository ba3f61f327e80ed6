# enable: DBS317
"""The limit is in one file, what changes it in another."""

import admin
import limits
from dbos import DBOS


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
def wire(order: str) -> str:
    return order


@DBOS.workflow()
def checkout(order: str, price: int) -> str:
    if price > limits.LIMIT:  # DBS317
        return wire(order)
    return charge(order)


application = admin.app
