"""Sleeps that are recorded, and waits of dbos itself."""

import asyncio

from dbos import DBOS
from dbos import DBOS as D

instance = DBOS(config={"name": "reminders", "system_database_url": "sqlite:///reminders.sqlite"})


@DBOS.step(retries_allowed=True, interval_seconds=2, max_attempts=5, backoff_rate=2)
def mail(user: str) -> str:
    return user


@DBOS.step()
async def mail_soon(user: str) -> str:
    return user


@DBOS.workflow()
def by_sleep(user: str) -> str:
    DBOS.sleep(86400)
    return mail(user)


@D.workflow()
def by_alias(user: str, seconds: float) -> str:
    D.sleep(seconds)
    instance.sleep(seconds)
    return mail(user)


@DBOS.workflow()
async def by_async_sleep(user: str) -> str:
    await DBOS.sleep_async(86400)
    return await mail_soon(user)


@DBOS.workflow()
def by_name(user: str) -> str:
    sleep = DBOS.sleep
    sleep(60)
    return mail(user)


@DBOS.workflow()
def by_message(user: str) -> str:
    if DBOS.recv("answer", timeout_seconds=3600) is None:
        return mail(user)
    return user


@DBOS.workflow()
def by_event(user: str, other: str) -> str:
    if DBOS.get_event(other, "done", timeout_seconds=60):
        return mail(user)
    return user


@DBOS.workflow()
async def by_yielding_to_the_loop(users: list[str]) -> None:
    for user in users:
        await mail_soon(user)
        await asyncio.sleep(0)
