"""The messages show the new names with the values of the code."""

from dbos import DBOS, Queue

LIMIT = 5


def declare(queue: Queue) -> None:
    DBOS.register_queue("mails", concurrency=LIMIT)  # DBS907: write `global_concurrency=LIMIT`
    queue.set_concurrency(5)  # DBS907: write `queue.set_global_concurrency`
    print(queue.concurrency)  # DBS907: write `queue.global_concurrency`
