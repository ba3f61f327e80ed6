"""Objects that look like a client."""

from typing import Any, Protocol

from dbos import EnqueueOptions

BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}


class Client(Protocol):
    def enqueue(self, options: EnqueueOptions, item: str) -> None: ...


class DBOSClient:
    def __init__(self, system_database_url: str) -> None:
        self.url = system_database_url

    def enqueue(self, options: EnqueueOptions, item: str) -> None:
        print(self.url, options, item)


async def own(item: str) -> None:
    DBOSClient(system_database_url="sqlite:///shop.sqlite").enqueue(BILL, item)


async def unknown(client: Any, item: str) -> None:
    client.enqueue(BILL, item)


async def other(client: Client, item: str) -> None:
    client.enqueue(BILL, item)
