# dbos-version: >=2.11
"""An open range reaches the releases that refuse the constructor."""

from dbos import DBOS, Queue

mails = Queue("mails")  # DBS902
invoices = Queue("invoices", concurrency=5, priority_enabled=True)  # DBS902


@DBOS.workflow()
def send(user: str) -> str:
    return user


def send_later(user: str) -> object:
    return mails.enqueue(send, user)
