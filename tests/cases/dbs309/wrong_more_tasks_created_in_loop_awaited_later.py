"""Tasks of sequences made in a loop and awaited after it."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def notify(user: str) -> bool:
    return True


@DBOS.step()
async def mark(user: str) -> None:
    print(user)


async def notify_and_mark(user: str) -> bool:
    if await notify(user):
        await mark(user)
        return True
    return False


@DBOS.workflow()
async def announce(users: list[str]) -> int:
    tasks: list[asyncio.Task[bool]] = []
    for user in users:
        tasks.append(asyncio.create_task(notify_and_mark(user)))  # DBS309: notify_and_mark
    sent = 0
    for task in tasks:
        if await task:
            sent += 1
    return sent
