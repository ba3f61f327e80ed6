"""The method of the loop makes the same task."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def mail(user: str) -> str:
    return user


@DBOS.workflow()
async def chained(user: str) -> str:
    asyncio.get_running_loop().create_task(mail(user))  # DBS108
    return user


@DBOS.workflow()
async def named(user: str) -> str:
    loop = asyncio.get_running_loop()
    loop.create_task(mail(user))  # DBS108
    return user


@DBOS.workflow()
async def old_name(user: str) -> str:
    loop = asyncio.get_event_loop()
    task = loop.create_task(mail(user))  # DBS108
    return user
