"""The step is the first thing that each task awaits; what follows takes no number."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch_tile(x: int, y: int) -> bytes:
    return bytes([x, y])


async def shrink(tile: bytes) -> bytes:
    await asyncio.sleep(0)
    return tile[:1]


async def load(x: int, y: int) -> bytes:
    tile = await fetch_tile(x, y)
    await asyncio.sleep(0)
    return await shrink(tile)


async def load_into(x: int, y: int, results: asyncio.Queue) -> None:
    column = x * 2
    tile = await fetch_tile(column, y)
    await results.put((column, y, tile))


@DBOS.workflow()
async def draw_map(width: int, height: int) -> list:
    return await asyncio.gather(
        *[load(x, y) for x in range(width) for y in range(height)],
        return_exceptions=True,
    )


@DBOS.workflow()
async def draw_row(width: int) -> int:
    results: asyncio.Queue = asyncio.Queue()
    await asyncio.gather(*[load_into(x, 0, results) for x in range(width)], return_exceptions=True)
    return results.qsize()
