"""The checkpoint stands deeper in the block, or beside other code."""

import asyncio
from contextlib import suppress

import anyio
import async_timeout
from dbos import DBOS


@DBOS.step()
async def scan(host: str) -> list[int]:
    return [22, 80]


@DBOS.step()
async def report(text: str) -> None:
    print(text)


async def scan_all(hosts: list[str]) -> list[list[int]]:
    return [await scan(host) for host in hosts]


@DBOS.workflow()
async def in_loop(hosts: list[str]) -> list[list[int]]:
    ports: list[list[int]] = []
    async with asyncio.timeout(60):  # DBS312
        for host in hosts:
            if host:
                ports.append(await scan(host))
    return ports


@DBOS.workflow()
async def through_helper(hosts: list[str]) -> list[list[int]]:
    found: list[list[int]] = []
    with suppress(TimeoutError):
        async with asyncio.timeout(60):  # DBS312
            found = await scan_all(hosts)
    return found


@DBOS.workflow()
async def gathered(hosts: list[str]) -> list:
    async with asyncio.timeout(60):  # DBS312
        return await asyncio.gather(*[scan(host) for host in hosts], return_exceptions=True)


@DBOS.workflow()
async def one_deadline_for_each(hosts: list[str]) -> int:
    finished = 0
    for host in hosts:
        with anyio.move_on_after(10):  # DBS312
            await scan(host)
            finished += 1
    return finished


@DBOS.workflow()
async def durable_sleep(host: str) -> None:
    with anyio.fail_after(60):  # DBS312
        await DBOS.sleep_async(30)
    await report(host)


@DBOS.workflow()
async def waiting_for_message() -> str:
    async with asyncio.timeout(3600):  # DBS312
        return await DBOS.recv_async("approval", timeout_seconds=86400)


@DBOS.workflow()
async def backport(host: str) -> list[int]:
    async with async_timeout.timeout(10):  # DBS312
        return await scan(host)


@DBOS.workflow()
async def starts_child(hosts: list[str]) -> str:
    async with asyncio.timeout(10):  # DBS312
        handle = await DBOS.start_workflow_async(in_loop, hosts)
    return handle.workflow_id


@DBOS.workflow()
async def two_deadlines(host: str, other: str) -> None:
    async with asyncio.timeout(60):  # DBS312
        await scan(host)
    async with asyncio.timeout(60):  # DBS312
        await scan(other)
