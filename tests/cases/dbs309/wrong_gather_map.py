"""Coroutines made by map()."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def resize(photo: str) -> str:
    return f"small-{photo}"


@DBOS.step()
async def publish(photo: str) -> str:
    return f"https://img.example/{photo}"


async def process(photo: str) -> str:
    return await publish(await resize(photo))


@DBOS.workflow()
async def publish_album(photos: list[str]) -> list:
    return await asyncio.gather(*map(process, photos), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def publish_album_listed(photos: list[str]) -> list:
    jobs = list(map(process, photos))
    return await asyncio.gather(*jobs, return_exceptions=True)  # DBS309


@DBOS.workflow()
async def publish_album_tasks(photos: list[str]) -> list:
    tasks = list(map(asyncio.create_task, map(process, photos)))
    return await asyncio.gather(*tasks, return_exceptions=True)  # DBS309
