"""Two tasks that wait for one another by events before they take their step."""

import asyncio

import httpx
from dbos import DBOS


@DBOS.step()
async def store(name: str) -> str:
    return name


async def wait_and_store(name: str, client: httpx.AsyncClient) -> str:
    answer = await client.get(name)  # DBS304
    return await store(answer.text)


@DBOS.workflow()
async def run(names: list[str], client: httpx.AsyncClient) -> None:
    group = asyncio.gather(  # DBS309: wait_and_store
        *(wait_and_store(name, client) for name in names), return_exceptions=True
    )
    await group
