"""asyncio.wait gives a set as well: all are done, and the loop takes them in any order."""

import asyncio
from asyncio import wait

from dbos import DBOS


@DBOS.step()
async def probe(host: str) -> str:
    return host


@DBOS.step()
async def report(host: str) -> None:
    print(host)


@DBOS.workflow()
async def check(hosts: list[str]) -> None:
    done, _ = await asyncio.wait([asyncio.create_task(probe(host)) for host in hosts])
    for task in done:  # DBS319
        await report(task.result())


@DBOS.workflow()
async def check_by_name(hosts: list[str]) -> None:
    tasks = {host: asyncio.create_task(probe(host)) for host in hosts}
    done, _ = await wait(tasks.values(), return_when=asyncio.ALL_COMPLETED)
    for task in done:  # DBS319
        await report(task.result())


@DBOS.workflow()
async def check_in_comprehension(hosts: list[str]) -> list[None]:
    done, _ = await asyncio.wait([asyncio.create_task(probe(host)) for host in hosts])
    return [await report(task.result()) for task in done]  # DBS319
