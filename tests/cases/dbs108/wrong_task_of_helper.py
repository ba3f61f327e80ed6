"""The task runs a coroutine of the project that takes a step."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def mail(user: str) -> str:
    return user


async def mail_politely(user: str) -> str:
    return await mail(user)


@DBOS.workflow()
async def work(user: str) -> str:
    asyncio.create_task(mail_politely(user))  # DBS108
    return user


@DBOS.workflow()
async def nested(user: str) -> str:
    async def later() -> str:
        return await mail(user)

    asyncio.create_task(later())  # DBS108
    return user
