"""The options of the newest major version."""

from dbos import DBOS, DBOSClient, Queue, SetEnqueueOptions


@DBOS.workflow()
def send(user: str) -> str:
    return user


def declare() -> None:
    DBOS.register_queue("mails")
    DBOS.register_queue("orders", global_concurrency=10, worker_concurrency=5)
    DBOS.register_queue("tenants", partition_concurrency=1)
    DBOS.register_queue("workers", partition_worker_concurrency=1)
    DBOS.register_queue("limited", partition_limiter={"limit": 5, "period": 60})
    DBOS.register_queue("slow", limiter={"limit": 5, "period": 60}, polling_interval_sec=2.0)


async def declare_async() -> None:
    await DBOS.register_queue_async("mails", partition_concurrency=2)


def declare_remotely(client: DBOSClient) -> None:
    client.register_queue("mails", partition_concurrency=2)


def send_urgently(user: str) -> None:
    with SetEnqueueOptions(priority=1):
        DBOS.enqueue_workflow("mails", send, user)


def send_for(tenant: str, user: str) -> None:
    with SetEnqueueOptions(queue_partition_key=tenant):
        DBOS.enqueue_workflow("tenants", send, user)


def change(queue: Queue) -> object:
    queue.set_partition_concurrency(3)
    queue.set_worker_concurrency(2)
    return queue.partition_concurrency


async def change_async(queue: Queue) -> object:
    await queue.set_partition_concurrency_async(3)
    return await queue.get_partition_concurrency_async()
