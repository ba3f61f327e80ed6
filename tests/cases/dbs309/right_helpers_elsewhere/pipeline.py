"""The coroutines of the other file take one checkpoint each, first of all."""

import asyncio

from dbos import DBOS
from readers import read_csv, read_json


@DBOS.workflow()
async def read_everything(paths: list[str]) -> list:
    readers = []
    for path in paths:
        readers.append(read_csv(path) if path.endswith(".csv") else read_json(path))
    return await asyncio.gather(*readers, return_exceptions=True)


@DBOS.workflow()
async def read_pair(table: str, document: str) -> list:
    rows = asyncio.create_task(read_csv(table))
    tree = asyncio.create_task(read_json(document))
    return await asyncio.gather(rows, tree, return_exceptions=True)
