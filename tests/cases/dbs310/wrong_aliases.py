"""gather under other names."""

import asyncio as aio
from asyncio import gather
from asyncio import gather as together

from dbos import DBOS

join = aio.gather


@DBOS.step()
async def probe(host: str) -> bool:
    return bool(host)


@DBOS.workflow()
async def probe_imported(left: str, right: str) -> list[bool]:
    return await gather(probe(left), probe(right))  # DBS310


@DBOS.workflow()
async def probe_renamed(left: str, right: str) -> list[bool]:
    return await together(probe(left), probe(right))  # DBS310


@DBOS.workflow()
async def probe_module(left: str, right: str) -> list[bool]:
    return await aio.gather(probe(left), probe(right))  # DBS310


@DBOS.workflow()
async def probe_assigned(left: str, right: str) -> list[bool]:
    return await join(probe(left), probe(right))  # DBS310
