"""asyncio.wait until all are done, and the tasks read in their own order."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def probe(host: str) -> bool:
    return True


@DBOS.step()
async def report(hosts: list[str]) -> None:
    print(hosts)


@DBOS.workflow()
async def check(hosts: list[str]) -> None:
    tasks = {host: asyncio.create_task(probe(host)) for host in hosts}
    await asyncio.wait(tasks.values())
    up = [host for host, task in tasks.items() if task.result()]
    await report(up)
    await asyncio.wait([asyncio.create_task(probe(host)) for host in up], timeout=None)
