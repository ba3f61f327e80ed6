"""The functions of asyncio under other names."""

import asyncio
import asyncio as aio
from asyncio import create_task as spawn
from asyncio import gather as together

from dbos import DBOS

join = asyncio.gather


@DBOS.step()
async def check(host: str) -> bool:
    return True


@DBOS.step()
async def restart(host: str) -> bool:
    return True


async def heal(host: str) -> bool:
    return await check(host) or await restart(host)


@DBOS.workflow()
async def heal_imported_name(left: str, right: str) -> list:
    return await together(heal(left), heal(right), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def heal_imported_module(left: str, right: str) -> list:
    return await aio.gather(heal(left), heal(right), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def heal_spawned(left: str, right: str) -> list:
    one, two = spawn(heal(left)), spawn(heal(right))
    return await together(one, two, return_exceptions=True)  # DBS309


@DBOS.workflow()
async def heal_assigned_name(left: str, right: str) -> list:
    return await join(heal(left), heal(right), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def heal_local_import(left: str, right: str) -> list:
    from asyncio import gather

    return await gather(heal(left), heal(right), return_exceptions=True)  # DBS309
