"""Sends."""

# enable: DBS715

from dbos import DBOS, SendMessage


def pay(order: str) -> None:
    DBOS.send(order, 1, "paid")
    DBOS.send_bulk([SendMessage(order, 1, topic="sent")])
