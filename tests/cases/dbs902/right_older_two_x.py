# dbos-version: >=2.2,<2.31
"""With the options of that time."""

from dbos import DBOS, Queue

parcels = Queue("parcels", priority_enabled=True)
tenants = Queue("tenants", partition_queue=True)


@DBOS.workflow()
def send(user: str) -> str:
    return user
