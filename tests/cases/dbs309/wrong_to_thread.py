"""A synchronous step in a thread draws its number in that thread: several at once race."""

import asyncio
from asyncio import to_thread

from dbos import DBOS


@DBOS.step()
def read_sheet(path: str) -> list[str]:
    return [path]


@DBOS.step()
async def announce(path: str) -> None:
    return None


def read_padded(path: str) -> list[str]:
    return ["", *read_sheet(path), ""]


@DBOS.workflow()
async def read_two(left: str, right: str) -> list:
    return await asyncio.gather(  # DBS309
        asyncio.to_thread(read_sheet, left),
        asyncio.to_thread(read_sheet, right),
        return_exceptions=True,
    )


@DBOS.workflow()
async def read_all(paths: list[str]) -> list:
    return await asyncio.gather(*[to_thread(read_sheet, path) for path in paths], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def read_through_helper(paths: list[str]) -> list:
    return await asyncio.gather(*[to_thread(read_padded, path) for path in paths], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def read_through_lambda(left: str, right: str) -> list:
    one = asyncio.create_task(asyncio.to_thread(lambda: read_sheet(left)))
    two = asyncio.create_task(asyncio.to_thread(lambda: read_sheet(right)))
    return await asyncio.gather(one, two, return_exceptions=True)  # DBS309


@DBOS.workflow()
async def read_and_announce(path: str) -> list:
    return await asyncio.gather(asyncio.to_thread(read_sheet, path), announce(path), return_exceptions=True)  # DBS309


async def read_in_thread(path: str) -> list[str]:
    return await asyncio.to_thread(read_sheet, path)


@DBOS.workflow()
async def read_in_coroutines(paths: list[str]) -> int:
    async with asyncio.TaskGroup() as group:  # DBS309
        for path in paths:
            group.create_task(read_in_thread(path))
    return len(paths)
