# dbos-version: >=2.11,<3
"""The same in the second major version."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def mail(user: str) -> str:
    return user


@DBOS.transaction()
def save(user: str) -> None:
    DBOS.sql_session.execute(user)


@DBOS.workflow()
async def work(user: str) -> str:
    await asyncio.to_thread(save, user)
    asyncio.create_task(mail(user))  # DBS108
    return user
