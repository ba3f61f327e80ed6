"""Readers and writers."""

from dbos import DBOS as _DBOS

__all__ = ["reader", "writer"]


@_DBOS.step()
def reader(path: str) -> list[str]:
    return [path]


@_DBOS.step()
async def writer(rows: list[str]) -> int:
    return len(rows)
