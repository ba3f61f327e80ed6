"""Synchronous calls of a client in coroutines."""

import dbos
from dbos import DBOSClient, DebouncerClient, EnqueueOptions
from dbos import DBOSClient as Client

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
other = dbos.DBOSClient(system_database_url="sqlite:///shop.sqlite")
BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}
debouncer = DebouncerClient(client, BILL)


async def order(item: str) -> str:
    return client.enqueue(BILL, item).workflow_id  # DBS805: use `await client.enqueue_async(...)`


async def order_and_tell(item: str) -> str:
    handle = client.enqueue(BILL, item)  # DBS805
    print("order", handle.workflow_id)
    return handle.get_workflow_id()


async def order_for_result(item: str) -> str:
    handle = client.enqueue(BILL, item)  # DBS805
    return str(await handle_result(handle))


async def handle_result(handle: object) -> object:
    return handle


async def tell(workflow_id: str) -> None:
    client.send(workflow_id, "go", topic="orders")  # DBS805


async def wait(workflow_id: str) -> object:
    return other.get_event(workflow_id, "state", timeout_seconds=60)  # DBS805: other.get_event_async


async def cancel_all() -> None:
    for one in client.list_workflows(status="PENDING"):  # DBS805
        client.cancel_workflow(one.workflow_id)  # DBS805


async def pause(name: str) -> None:
    client.pause_schedule(name)  # DBS805: use `await asyncio.to_thread(client.pause_schedule, ...)`


async def stream(workflow_id: str) -> None:
    for value in client.read_stream(workflow_id, "tokens"):  # DBS805: `async for ... in client.read_stream_async(...)`
        print(value)


async def debounce(user: str) -> None:
    debouncer.debounce(user, 5, user)  # DBS805


async def with_parameter(given: DBOSClient, given_too: "Client", item: str) -> None:
    given.enqueue(BILL, item)  # DBS805
    given_too.enqueue(BILL, item)  # DBS805


async def local(item: str) -> None:
    mine = Client(system_database_url="sqlite:///shop.sqlite")
    try:
        mine.enqueue(BILL, item)  # DBS805
    finally:
        mine.destroy()


async def queues() -> list[str]:
    client.register_queue("bills")  # DBS805
    return [queue.name for queue in client.list_queues()]  # DBS805
