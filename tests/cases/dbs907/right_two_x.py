# dbos-version: >=2.21,<2.29
"""Before they were deprecated."""

from dbos import DBOS, DBOSConfig, Queue

config: DBOSConfig = {
    "name": "shop",
    "enable_patching": True,
    "run_admin_server": True,
    "admin_port": 3001,
    "application_database_url": "postgresql://localhost/shop",
}
DBOS(config=config)

mails = Queue("mails", concurrency=5)


def declare() -> None:
    DBOS.register_queue("tenants", concurrency=5, partition_queue=True)
    DBOS.register_queue("orders", concurrency=5, priority_enabled=True)


def change(queue: Queue) -> object:
    queue.set_concurrency(5)
    return queue.concurrency
