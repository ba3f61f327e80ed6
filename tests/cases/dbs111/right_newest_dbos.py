# dbos-version: >=3.4
"""From 3.4 on a synchronous workflow may run a loop of its own."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.workflow()
def collect(url: str) -> str:
    asyncio.new_event_loop().run_until_complete(fetch(url))
    return asyncio.run(fetch(url))
