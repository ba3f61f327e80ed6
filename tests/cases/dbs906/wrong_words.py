"""The messages show the calls without the options; options behind `**` are told where they are written."""

import functools

from dbos import DBOS, Queue

PARTED = dict(partition_queue=True)  # DBS906: set `partition_concurrency`
URGENT = {"priority_enabled": True, "worker_concurrency": 1}  # DBS906: leave it out: every queue has priorities


def declare(queue: Queue) -> None:
    DBOS.register_queue("tenants", worker_concurrency=1, partition_queue=True)  # DBS906: write `DBOS.register_queue("tenants", partition_worker_concurrency=1)`
    DBOS.register_queue("parcels", partition_queue=True)  # DBS906: write `DBOS.register_queue("parcels", partition_concurrency=...)`
    DBOS.register_queue("orders", partition_queue=False)  # DBS906: leave it out
    DBOS.register_queue("items", partition_queue=True, concurrency=2)  # DBS906 DBS907: write `partition_concurrency=2`
    DBOS.register_queue("hidden", **PARTED)
    DBOS.register_queue("urgent", **URGENT)
    functools.partial(DBOS.register_queue, priority_enabled=True)("partial")  # DBS906
    queue.set_partition_queue(True)  # DBS906: (AttributeError); use `queue.set_partition_concurrency`
    queue.set_priority_enabled(True)  # DBS906: (AttributeError); leave it out
