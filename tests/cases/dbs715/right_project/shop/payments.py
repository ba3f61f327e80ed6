"""Sends."""

# enable: DBS715

from dbos import DBOS, DBOSClient, SendMessage


def pay(order: str, client: DBOSClient) -> None:
    DBOS.send(order, 1, "paid")
    DBOS.send(order, 1)
    client.send(order, 1, "sent")
    DBOS.send_bulk([SendMessage(order, 1, "told")])
