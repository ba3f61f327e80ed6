"""Imports the queues, then launches."""

from dbos import DBOS
from queues import mails  # DBS403: `DBOS.register_queue`
from setup import prepare, start


@DBOS.workflow()
def ship(order: str) -> str:
    return order


if __name__ == "__main__":
    ship("41")  # DBS403
    start()
    prepare()  # DBS403
    mails.enqueue(ship, "42")
