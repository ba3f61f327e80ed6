"""A task group of single steps starts them in order."""

import asyncio

import anyio
from dbos import DBOS


@DBOS.step()
async def probe(host: str) -> bool:
    return bool(host)


async def probe_trimmed(host: str) -> bool:
    return await probe(host.strip())


@DBOS.workflow()
async def probe_all(hosts: list[str]) -> list[bool]:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(probe(host)) for host in hosts]
    return [task.result() for task in tasks]


@DBOS.workflow()
async def probe_trimmed_all(hosts: list[str]) -> int:
    async with asyncio.TaskGroup() as group:
        for host in hosts:
            group.create_task(probe_trimmed(host))
    return len(hosts)


@DBOS.workflow()
async def probe_anyio(hosts: list[str]) -> int:
    async with anyio.create_task_group() as group:
        for host in hosts:
            group.start_soon(probe, host)
    return len(hosts)
