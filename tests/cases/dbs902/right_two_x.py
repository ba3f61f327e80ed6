# dbos-version: >=2,<3
"""The second major version has the constructor."""

import dbos
from dbos import DBOS, Queue
from dbos import Queue as Q

mails = Queue("mails")
invoices = Queue("invoices", concurrency=5)
orders = Queue("orders", worker_concurrency=2, limiter={"limit": 10, "period": 60})
payments = dbos.Queue("payments")
returns = Q("returns")


@DBOS.workflow()
def send(user: str) -> str:
    return user


def send_all(users: list[str]) -> list[str]:
    handles = [mails.enqueue(send, user) for user in users]
    return [handle.get_result() for handle in handles]
