"""The client has methods of the same names; in synchronous code and threads they are right."""

import asyncio

from dbos import DBOSClient, EnqueueOptions

client = DBOSClient(system_database_url="sqlite:///system.sqlite")


def tell(user: str) -> None:
    client.send(user, "hello")


def look(job: str) -> object:
    handle = client.retrieve_workflow(job)
    print(handle.get_status(), client.list_workflows())
    return client.get_event(job, "state")


def submit(job: str) -> str:
    options: EnqueueOptions = {"workflow_name": "bake", "queue_name": "oven"}
    return client.enqueue(options, job).workflow_id


async def from_thread(job: str) -> object:
    return await asyncio.to_thread(look, job)


async def with_twins(job: str) -> object:
    await client.send_async(job, "hello")
    handle = await client.retrieve_workflow_async(job)
    print(await handle.get_status())
    return await client.get_event_async(job, "state")
