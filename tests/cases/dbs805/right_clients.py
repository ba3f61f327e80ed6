"""Clients that hold no event loop."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from dbos import DBOS, DBOSClient, EnqueueOptions
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
BILL: EnqueueOptions = {"workflow_name": "bill", "queue_name": "bills"}


def order(item: str) -> str:
    return client.enqueue(BILL, item).workflow_id


@DBOS.step()
def in_step(item: str) -> str:
    return client.enqueue(BILL, item).workflow_id


async def twins(item: str) -> str:
    handle = await client.enqueue_async(BILL, item)
    await client.send_async(handle.workflow_id, "go")
    async for value in client.read_stream_async(handle.workflow_id, "tokens"):
        print(value)
    return str(await handle.get_result())


async def in_threads(item: str) -> None:
    handle = await asyncio.to_thread(client.enqueue, BILL, item)
    await asyncio.to_thread(lambda: client.send(handle.workflow_id, "go"))
    await asyncio.to_thread(order, item)
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        await loop.run_in_executor(pool, client.cancel_workflow, handle.workflow_id)


async def in_transaction(connection: AsyncConnection, item: str) -> None:
    def enqueue(inner: Connection) -> None:
        client.enqueue_in_transaction(inner, BILL, item)

    await connection.run_sync(enqueue)
    await connection.run_sync(lambda inner: client.send_in_transaction(inner, item, "go"))


async def made_and_destroyed() -> None:
    mine = DBOSClient(system_database_url="sqlite:///shop.sqlite")
    await mine.check_connection_async()
    mine.destroy()


async def handed_on(item: str) -> None:
    lines = client.read_stream(item, "tokens")
    await asyncio.to_thread(list, lines)
