"""Batches of single steps with a pause between the batches."""

import asyncio
from itertools import islice

from dbos import DBOS


@DBOS.step()
async def upload(name: str) -> str:
    return name


def batches(names: list[str], size: int) -> list[list[str]]:
    todo = iter(names)
    return [batch for batch in iter(lambda: list(islice(todo, size)), [])]


@DBOS.workflow()
async def upload_all(names: list[str]) -> list[str]:
    uploaded: list[str] = []
    for batch in batches(names, 10):
        tasks = [asyncio.create_task(upload(name)) for name in batch]
        uploaded += await asyncio.gather(*tasks, return_exceptions=True)
        await DBOS.sleep_async(1)
    return uploaded
