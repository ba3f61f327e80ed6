"""The names that are not deprecated."""

from dbos import DBOS, DBOSClient, DBOSConfig, Queue

config: DBOSConfig = {
    "name": "shop",
    "system_database_url": "postgresql://localhost/shop",
    "application_version": "1.0.0",
}
DBOS(config=config)


def declare() -> None:
    DBOS.register_queue("mails", global_concurrency=5)
    DBOS.register_queue("orders", global_concurrency=10, worker_concurrency=5)
    DBOS.register_queue("items", worker_concurrency=5)


async def declare_async() -> None:
    queue = await DBOS.register_queue_async("mails", global_concurrency=5)
    await queue.set_global_concurrency_async(6)
    await queue.set_worker_concurrency_async(2)
    print(await queue.get_global_concurrency_async())


def declare_remotely(client: DBOSClient) -> None:
    client.register_queue("mails", global_concurrency=5)


def change(queue: Queue) -> object:
    queue.set_global_concurrency(5)
    queue.set_worker_concurrency(2)
    return queue.global_concurrency


@DBOS.step()
def old(user: str) -> str:
    return user


@DBOS.step()
def new(user: str) -> str:
    return user


@DBOS.workflow()
def greet(user: str) -> str:
    if DBOS.patch("new-greeting"):
        return new(user)
    return old(user)


@DBOS.kafka_consumer({"bootstrap.servers": "localhost:9092"}, ["orders"], ordering="partition")
@DBOS.workflow()
def consume(message: object) -> None:
    DBOS.logger.info("consumed")
