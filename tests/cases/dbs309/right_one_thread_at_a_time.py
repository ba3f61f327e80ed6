"""One synchronous step in a thread at a time."""

import asyncio

from dbos import DBOS


@DBOS.step()
def read_sheet(path: str) -> list[str]:
    return [path]


def count_cells(rows: list[str]) -> int:
    return sum(len(row) for row in rows)


def widest(rows: list[str]) -> str:
    return max(rows, key=len)


@DBOS.workflow()
async def read_in_turn(left: str, right: str) -> list[str]:
    rows = await asyncio.to_thread(read_sheet, left)
    return rows + await asyncio.to_thread(read_sheet, right)


@DBOS.workflow()
async def read_each(paths: list[str]) -> int:
    cells = 0
    for path in paths:
        cells += len(await asyncio.to_thread(read_sheet, path))
    return cells


@DBOS.workflow()
async def read_and_compute(path: str) -> list:
    rows = await asyncio.to_thread(read_sheet, path)
    return await asyncio.gather(asyncio.to_thread(count_cells, rows), asyncio.to_thread(widest, rows))
