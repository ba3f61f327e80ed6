"""Tasks of single steps made in a loop and awaited after it."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def notify(user: str) -> bool:
    return True


@DBOS.workflow()
async def announce(users: list[str]) -> int:
    tasks: list[asyncio.Task[bool]] = []
    for user in users:
        tasks.append(asyncio.create_task(notify(user)))
    sent = 0
    for task in tasks:
        if await task:
            sent += 1
    return sent


@DBOS.workflow()
async def announce_named(users: list[str]) -> int:
    tasks = {user: asyncio.create_task(notify(user)) for user in users}
    results = {user: await task for user, task in tasks.items()}
    return sum(results.values())
