# dbos-version: >=2.11
"""In a range that begins before queues can be registered, the messages say from when on they can."""

from dbos import Queue

emails = Queue("emails", concurrency=5)  # DBS902: call `DBOS.register_queue("emails", concurrency=5)` after `DBOS.launch()`, and enqueue with `DBOS.enqueue_workflow("emails", ...)` (dbos 2.20 on)
