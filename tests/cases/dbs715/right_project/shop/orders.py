"""Waits for what another file of the package sends, or perhaps sends."""

# enable: DBS715

from dbos import DBOS


@DBOS.workflow()
def checkout(order: str) -> object:
    DBOS.recv()
    DBOS.recv("paid")
    DBOS.recv("sent")
    DBOS.recv(f"paid-{order}")
    return DBOS.get_event(order, "nobody-sets-events-here")
