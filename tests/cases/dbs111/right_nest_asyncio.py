"""`nest_asyncio` lets loops run inside of loops."""

import asyncio

import nest_asyncio
from dbos import DBOS

nest_asyncio.apply()


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.workflow()
async def collect(url: str) -> str:
    return asyncio.run(fetch(url))
