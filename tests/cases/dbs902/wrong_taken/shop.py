import queues
from queues import send


def sell() -> None:
    refunds = queues.refunds
    refunds.enqueue(send, "a")
