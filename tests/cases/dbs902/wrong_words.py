"""The messages show how these queues are registered, and how work is put on them."""

import functools
from collections.abc import Callable

from dbos import DBOS, Queue
from dbos import Queue as Q

LIMIT = {"limit": 10, "period": 60}
OPTIONS = {"concurrency": 3}
NAME = "constant"

emails = Queue("emails")  # DBS902: call `DBOS.register_queue("emails")` after `DBOS.launch()`, and enqueue with `DBOS.enqueue_workflow("emails", ...)`
orders = Queue("orders", concurrency=5, limiter=LIMIT)  # DBS902: `DBOS.register_queue("orders", global_concurrency=5, limiter=LIMIT)`
refunds = Queue("refunds", 3)  # DBS902: `DBOS.register_queue("refunds", global_concurrency=3)`
parcels = Queue(name="parcels", priority_enabled=True)  # DBS902: `Queue(...)` raises TypeError from dbos 3.0 on; call `DBOS.register_queue("parcels")`
tenants = Queue("tenants", partition_queue=True, concurrency=1)  # DBS902: `DBOS.register_queue("tenants", partition_concurrency=1)`
regions = Queue("regions", partition_queue=True)  # DBS902: `DBOS.register_queue("regions", partition_concurrency=...)`
named = Q(NAME)  # DBS902: `Q(...)` raises DBOSException from dbos 3.0 on; call `DBOS.register_queue(NAME)`
hidden = Queue("hidden", **OPTIONS)  # DBS902: `DBOS.register_queue("hidden", ...)`
backed = Queue("backed", database_backed_queue=True)  # DBS902: call `DBOS.register_queue("backed")`
letters = Queue("letters")  # DBS902: enqueue with `await DBOS.enqueue_workflow_async("letters", ...)`
make = functools.partial(Queue, "made")
made = make()  # DBS902: `Queue(...)` raises DBOSException from dbos 3.0 on; call `DBOS.register_queue("made")`
mapped = list(map(Queue, ["a", "b"]))  # DBS902: call `DBOS.register_queue(...)`


class Mails(Queue):
    pass


class Own(Queue):
    def __init__(self, name: str) -> None:
        self.own = name


inherited = Mails("inherited")  # DBS902: `Mails(...)` raises DBOSException
own = Own("own")


async def send(workflow: Callable[[str], None]) -> None:
    await letters.enqueue_async(workflow, "x")
