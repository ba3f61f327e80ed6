"""Options of queues that are gone, on the newest major version."""

import threading

import dbos
from dbos import DBOS, DBOSClient
from dbos import DBOS as D


def declare(instance: DBOS) -> None:
    DBOS.register_queue("mails", priority_enabled=True)  # DBS906
    DBOS.register_queue("tenants", partition_queue=True)  # DBS906
    D.register_queue("orders", priority_enabled=True)  # DBS906
    dbos.DBOS.register_queue("items", partition_queue=True)  # DBS906
    instance.register_queue("parcels", priority_enabled=True)  # DBS906
    DBOS.register_queue("never", priority_enabled=False)  # DBS906
    DBOS.register_queue(name="letters", worker_concurrency=2, partition_queue=True)  # DBS906
    DBOS.register_queue(
        "wide",
        worker_concurrency=5,
        priority_enabled=True,  # DBS906
        partition_queue=True,  # DBS906
    )


async def declare_async() -> None:
    await DBOS.register_queue_async("mails", priority_enabled=True)  # DBS906
    await DBOS.register_queue_async("tenants", partition_queue=True)  # DBS906
    await D.register_queue_async(
        "orders",
        limiter={"limit": 10, "period": 60},
        partition_queue=True,  # DBS906
    )


def declare_remotely(url: str) -> None:
    client = DBOSClient(system_database_url=url)
    client.register_queue("mails", priority_enabled=True)  # DBS906
    client.register_queue("tenants", partition_queue=True)  # DBS906


async def declare_remotely_async(client: DBOSClient) -> None:
    await client.register_queue_async("mails", priority_enabled=True)  # DBS906


def declare_all(names: list[str], *, urgent: bool) -> None:
    for name in names:
        DBOS.register_queue(name, priority_enabled=urgent)  # DBS906


def main() -> None:
    durable = DBOS(config={"name": "mails"})
    DBOS.launch()
    durable.register_queue("returns", partition_queue=True)  # DBS906
    register = {name: DBOS.register_queue(name, priority_enabled=True) for name in "ab"}  # DBS906
    print(register)
    threading.Event().wait()


if __name__ == "__main__":
    main()
