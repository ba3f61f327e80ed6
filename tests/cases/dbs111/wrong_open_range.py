# dbos-version: >=3
"""Some of the releases that the project allows break."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.workflow()
def collect(url: str) -> str:
    return asyncio.run(fetch(url))  # DBS111: up to dbos 3.3
