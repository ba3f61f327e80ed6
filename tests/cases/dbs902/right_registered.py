"""Queues are registered and looked up; the class is for annotations."""

from typing import Optional

from dbos import DBOS, DBOSClient, DBOSConfig, Queue


@DBOS.workflow()
def send(user: str) -> str:
    return user


def name_of(queue: Queue) -> str:
    return queue.name


def names_of(queues: list[Queue]) -> dict[str, Queue]:
    return {queue.name: queue for queue in queues}


def find(name: str) -> Optional[Queue]:
    return DBOS.retrieve_queue(name)


def is_queue(thing: object) -> bool:
    return isinstance(thing, Queue)


def find_remotely(client: DBOSClient, name: str) -> "Queue | None":
    return client.retrieve_queue(name)


class Mails:
    queue: Queue

    def __init__(self, queue: Queue) -> None:
        self.queue = queue

    def send(self, user: str) -> object:
        return self.queue.enqueue(send, user)


def main() -> None:
    config: DBOSConfig = {"name": "mails"}
    DBOS(config=config)
    DBOS.launch()
    mails: Queue = DBOS.register_queue("mails", global_concurrency=5)
    for name in ("north", "south"):
        DBOS.register_queue(name, worker_concurrency=2)
    Mails(mails).send("ann")
    DBOS.enqueue_workflow("mails", send, "bob")


if __name__ == "__main__":
    main()
