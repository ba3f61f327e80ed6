# dbos-version: >=2.31,<3
"""The constructor's own concurrency is not deprecated."""

from dbos import DBOS, Queue

mails = Queue("mails", concurrency=5)
orders = Queue("orders", 5)
items = Queue("items", global_concurrency=5)


@DBOS.workflow()
def send(user: str) -> str:
    return user


def send_later(user: str) -> object:
    return mails.enqueue(send, user)
