# dbos-version: >=2.21,<2.31
"""The second major version has the options."""

from dbos import DBOS, DBOSClient, Queue

parcels = Queue("parcels", priority_enabled=True)
tenants = Queue("tenants", partition_queue=True)


def declare() -> None:
    DBOS.register_queue("mails", priority_enabled=True)
    DBOS.register_queue("tenants", partition_queue=True)


async def declare_async() -> None:
    await DBOS.register_queue_async("mails", priority_enabled=True)


def declare_remotely(client: DBOSClient) -> None:
    client.register_queue("mails", partition_queue=True)


def change(queue: Queue) -> bool:
    queue.set_priority_enabled(True)
    return queue.partition_queue
