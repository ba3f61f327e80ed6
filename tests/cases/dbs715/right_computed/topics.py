"""Somebody sends to a topic that nobody knows."""

# enable: DBS715

from dbos import DBOS


@DBOS.workflow()
def checkout(order: str) -> object:
    return DBOS.recv("paid")


def pay(order: str, topic: str) -> None:
    DBOS.send(order, 1, topic)
    DBOS.send(order, 1, "other")
