# dbos-version: >=2.20,<3.4
"""Up to dbos 3.3 a loop of the workflow's own breaks the executor of DBOS."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


async def both(url: str) -> list[str]:
    return [await fetch(url), await fetch(url)]


@DBOS.workflow()
async def child(url: str) -> str:
    return url


@DBOS.workflow()
def sync_workflow(url: str) -> None:
    asyncio.run(fetch(url))  # DBS111: shuts down the executor of DBOS, up to dbos 3.3
    asyncio.run(both(url))  # DBS111
    asyncio.run(child(url))  # DBS111
    asyncio.run(DBOS.sleep_async(1))  # DBS111
    asyncio.run(DBOS.set_event_async("url", url))  # DBS111
    coroutine = fetch(url)
    asyncio.run(coroutine)  # DBS111
    loop = asyncio.new_event_loop()
    loop.run_until_complete(fetch(url))  # DBS111

    async def inner() -> None:
        await fetch(url)

    asyncio.run(inner())  # DBS111


def through_helper(url: str) -> str:
    return asyncio.run(fetch(url))  # DBS111: reached from workflow `calls_helper`


@DBOS.workflow()
def calls_helper(url: str) -> str:
    return through_helper(url)
