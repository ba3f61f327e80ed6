"""The workflow draws once, at once, and then only waits for its task."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def copy_files(project: str) -> int:
    return len(project)


@DBOS.step()
async def verify_files(project: str) -> bool:
    return True


@DBOS.step()
async def announce(project: str) -> None:
    return None


async def back_up(project: str) -> bool:
    await copy_files(project)
    return await verify_files(project)


@DBOS.workflow()
async def back_up_and_announce(project: str) -> bool:
    running = asyncio.create_task(back_up(project))
    await announce(project)
    return await running


@DBOS.workflow()
async def back_up_then_announce(project: str) -> bool:
    running = asyncio.create_task(back_up(project))
    verified = await running
    await announce(project)
    return verified
