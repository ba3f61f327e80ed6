"""One task with two checkpoints, while the workflow itself takes several."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def upload(file: str) -> str:
    return file


@DBOS.step()
async def announce(file: str) -> None:
    return None


@DBOS.step()
async def plan(file: str) -> None:
    return None


@DBOS.step()
async def prepare(file: str) -> None:
    return None


async def upload_and_announce(file: str) -> None:
    await upload(file)
    await announce(file)


@DBOS.workflow()
async def publish(file: str) -> None:
    uploading = asyncio.create_task(upload_and_announce(file))  # DBS309
    await plan(file)
    await prepare(file)
    await uploading


@DBOS.workflow()
async def publish_in_group(file: str) -> None:
    async with asyncio.TaskGroup() as group:  # DBS309
        group.create_task(upload_and_announce(file))
        await plan(file)
        await prepare(file)
