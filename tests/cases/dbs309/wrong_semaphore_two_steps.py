"""Two checkpoints behind one semaphore: it orders the entries, not the second step."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def scan(host: str) -> list[int]:
    return [22, 443]


@DBOS.step()
async def report(host: str, ports: list[int]) -> str:
    return f"{host}: {ports}"


@DBOS.workflow()
async def scan_all(hosts: list[str]) -> list:
    limit = asyncio.Semaphore(4)

    async def one(host: str) -> str:
        async with limit:
            ports = await scan(host)
            return await report(host, ports)

    return await asyncio.gather(*[one(host) for host in hosts], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def scan_then_report(hosts: list[str]) -> list:
    limit = asyncio.Semaphore(4)

    async def one(host: str) -> str:
        async with limit:
            ports = await scan(host)
        return await report(host, ports)

    return await asyncio.gather(*[one(host) for host in hosts], return_exceptions=True)  # DBS309


async def scan_and_report(host: str) -> str:
    return await report(host, await scan(host))


@DBOS.workflow()
async def scan_through_helper(hosts: list[str]) -> list:
    limit = asyncio.BoundedSemaphore(2)

    async def one(host: str) -> str:
        async with limit:
            return await scan_and_report(host)

    tasks = [asyncio.create_task(one(host)) for host in hosts]
    return await asyncio.gather(*tasks, return_exceptions=True)  # DBS309
