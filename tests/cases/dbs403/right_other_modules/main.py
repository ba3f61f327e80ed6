"""Launches, then imports the queues."""

from dbos import DBOS
from setup import start


@DBOS.workflow()
def ship(order: str) -> str:
    return order


if __name__ == "__main__":
    start()
    from queues import mails

    mails.enqueue(ship, "42")
