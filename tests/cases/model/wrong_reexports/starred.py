"""Names that come through a star."""

from shop import *
from shop.durability import *


@DBOS.step()
def wait_for_payment(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@durable()
def wait_for_delivery(order: str) -> str:
    return wait_for(order)  # DBS202


@Runtime.step()
def wait_for_return(order: str) -> str:
    return dbos.DBOS.recv(order)  # DBS202
