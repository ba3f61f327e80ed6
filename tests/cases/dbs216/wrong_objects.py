# dbos-version: >=2.20,<3
"""Queue objects of dbos 2."""

from dbos import DBOS, Queue

work = Queue("work", concurrency=1)


@DBOS.workflow()
def child(order: str) -> str:
    return order


@DBOS.workflow()
def parent(order: str) -> str:
    return work.enqueue(child, order).get_result()  # DBS216


def take(order: str) -> None:
    work.enqueue(parent, order)
