"""A message that is used in the loop that waits for it, before the loop asks."""

from dbos import DBOS


@DBOS.workflow()
def impatient() -> None:
    order = None
    while order is None:
        order = DBOS.recv("order", timeout_seconds=60)
        print(order["id"])  # DBS707


@DBOS.workflow()
def endless() -> None:
    while True:
        order = DBOS.recv("order")
        print(order["id"])  # DBS707
