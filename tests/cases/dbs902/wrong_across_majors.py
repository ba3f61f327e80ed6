# dbos-version: >=2.20,<4
"""One constructor gives one finding, whatever its options are."""

from dbos import Queue

parcels = Queue("parcels", priority_enabled=True)  # DBS902
tenants = Queue("tenants", partition_queue=True)  # DBS902
refunds = Queue("refunds", concurrency=3)  # DBS902
