"""Two durable calls among awaitables that are not durable, and one gather in another."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def lock_room(room: str) -> bool:
    return True


@DBOS.step()
async def notify(guest: str) -> bool:
    return True


async def count_to(number: int) -> int:
    await asyncio.sleep(0)
    return number


@DBOS.workflow()
async def check_out(room: str, guest: str) -> list:
    return await asyncio.gather(count_to(3), lock_room(room), count_to(4), notify(guest))  # DBS310


@DBOS.workflow()
async def check_out_later(room: str, guest: str) -> list:
    both = asyncio.gather(lock_room(room), notify(guest))  # DBS310
    return await both


@DBOS.workflow()
async def check_out_either(room: str, guest: str, quiet: bool) -> list:
    if quiet:
        return [await lock_room(room)]
    return await asyncio.gather(lock_room(room), notify(guest))  # DBS310


@DBOS.workflow()
async def check_out_half(room: str, guest: str) -> list:
    first = await asyncio.gather(lock_room(room), notify(guest), return_exceptions=True)
    second = await asyncio.gather(notify(guest), notify(room))  # DBS310
    return [*first, *second]
