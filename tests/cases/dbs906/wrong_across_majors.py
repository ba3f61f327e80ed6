# dbos-version: >=2.31,<3.1
"""Options and methods gone at the end of the range; their replacements are there all the while."""

from dbos import DBOS, Queue


def declare() -> None:
    DBOS.register_queue("tenants", partition_queue=True)  # DBS906
    DBOS.register_queue("parcels", partition_concurrency=1)


def change(queue: Queue) -> None:
    queue.set_partition_queue(True)  # DBS906
