"""Names that come through one or two other files."""

import shop
from shop import DBOS, Runtime, durable, wait_for
from shop.durability import dbos


@DBOS.step()
def wait_for_payment(order: str) -> str:
    return Runtime.recv(order)  # DBS202


@durable()
def wait_for_delivery(order: str) -> str:
    return dbos.DBOS.recv(order)  # DBS202


@shop.DBOS.step()
def wait_for_return(order: str) -> str:
    return shop.DBOS.recv(order)  # DBS202


@shop.durable(retries_allowed=True)
def wait_for_refund(order: str) -> str:
    return wait_for(order)  # DBS202


@DBOS.step()
def wait_for_review(order: str) -> str:
    return shop.wait_for(order)  # DBS202
