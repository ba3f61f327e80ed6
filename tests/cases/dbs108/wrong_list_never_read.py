"""The tasks are collected, and the collection is forgotten."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def mail(user: str) -> str:
    return user


@DBOS.workflow()
async def appended(users: list[str]) -> int:
    tasks = []
    for user in users:
        tasks.append(asyncio.create_task(mail(user)))  # DBS108
    return len(users)


@DBOS.workflow()
async def in_dict(users: list[str]) -> int:
    tasks = {user: asyncio.create_task(mail(user)) for user in users}  # DBS108
    return len(users)
