"""What DBOS records itself, and objects that are merely called client."""

import httpx
from dbos import DBOS


@DBOS.step()
def store(value: object) -> str:
    return str(value)


@DBOS.workflow()
def bill(order: str) -> str:
    return store(order)


class Client:
    """A customer."""

    def __init__(self, name: str) -> None:
        self.name = name

    def send(self, parcel: str) -> str:
        return f"{parcel} to {self.name}"

    def enqueue(self, parcel: str) -> str:
        return f"{self.name} waits for {parcel}"


class DBOSClients:
    """How many programs use DBOS."""

    def list_workflows(self) -> list[str]:
        return ["bill"]


client = Client("Ada")


@DBOS.workflow()
def enqueued(order: str) -> str:
    DBOS.enqueue_workflow("bills", bill, order)
    DBOS.send(order, "paid")
    return store(DBOS.get_event(order, "state", timeout_seconds=0))


@DBOS.workflow()
def enqueued_by_name(order: str) -> str:
    DBOS.enqueue_workflow_with_options({"queue_name": "bills", "workflow_name": "bill"}, order)
    return store(order)


@DBOS.workflow()
def managed(order: str) -> str:
    for status in DBOS.list_workflows(status="PENDING"):
        store(status.workflow_id)
    DBOS.cancel_workflow(order)
    return store(DBOS.retrieve_workflow(order).workflow_id)


@DBOS.workflow()
async def managed_soon(order: str) -> None:
    await DBOS.enqueue_workflow_async("bills", bill, order)
    await DBOS.send_async(order, "paid")
    await DBOS.cancel_workflow_async(order)


@DBOS.workflow()
def own_client(parcel: str) -> str:
    store(client.send(parcel))
    return store(Client("Bob").enqueue(parcel))


@DBOS.workflow()
def own_plural(order: str) -> str:
    return store(DBOSClients().list_workflows() + [order])


@DBOS.workflow()
def unknown_client(client, order: str) -> str:
    return store(client.options + order)


@DBOS.workflow()
def made_for_step(order: str) -> str:
    return store(httpx.Client(base_url=f"https://{order}.example"))
