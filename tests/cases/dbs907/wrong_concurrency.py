"""`concurrency` of a registered queue, which has a new name."""

import dbos
from dbos import DBOS, DBOSClient, Queue
from dbos import DBOS as D


def declare(instance: DBOS) -> None:
    DBOS.register_queue("mails", concurrency=5)  # DBS907: global_concurrency
    D.register_queue("orders", concurrency=5)  # DBS907
    dbos.DBOS.register_queue("items", concurrency=1)  # DBS907
    instance.register_queue("parcels", concurrency=2)  # DBS907
    DBOS.register_queue(name="letters", worker_concurrency=2, concurrency=4)  # DBS907
    DBOS.register_queue(
        "wide",
        worker_concurrency=5,
        concurrency=10,  # DBS907
    )


async def declare_async() -> None:
    await DBOS.register_queue_async("mails", concurrency=5)  # DBS907
    queue = await D.register_queue_async("orders", concurrency=5)  # DBS907
    await queue.set_concurrency_async(6)  # DBS907
    print(await queue.get_concurrency_async())  # DBS907


def declare_remotely(url: str) -> None:
    client = DBOSClient(system_database_url=url)
    client.register_queue("mails", concurrency=5)  # DBS907


async def declare_remotely_async(client: DBOSClient) -> None:
    await client.register_queue_async("mails", concurrency=5)  # DBS907


def declare_all(limits: dict[str, int]) -> list[Queue]:
    return [DBOS.register_queue(name, concurrency=limit) for name, limit in limits.items()]  # DBS907


def change(queue: Queue) -> None:
    queue.set_concurrency(5)  # DBS907


def look() -> object:
    queue = DBOS.register_queue("mails")
    return queue.concurrency  # DBS907
