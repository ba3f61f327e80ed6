"""Topics and keys that nobody sends to or sets."""

# enable: DBS715

from dbos import DBOS, DBOSClient

ORDER_ID = "order_id"


@DBOS.workflow()
def checkout(order: str) -> list[object]:
    DBOS.set_event("payment_id", order)
    DBOS.set_event(ORDER_ID, order)
    paid = DBOS.recv("Paid", timeout_seconds=60)  # DBS715: nobody in the project sends to topic "Paid"
    left = DBOS.recv()  # DBS715: sends with no topic
    sent = DBOS.recv("parcel")  # DBS715: so `DBOS.recv` gives None after its timeout
    return [paid, left, sent]


def pay(order: str, client: DBOSClient) -> object:
    DBOS.send(order, 1, "paid")
    client.send(order, 2, topic="parcels")
    client.get_event(order, "payment_id")
    return DBOS.get_event(order, "paymentid")  # DBS715: sets event "paymentid"
