"""Steps, plain coroutines and a helper that returns its task."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def mail(user: str) -> str:
    return user


async def count(user: str) -> int:
    return len(user)


def begin(user: str) -> "asyncio.Task[str]":
    return asyncio.create_task(mail(user))


async def mail_all(users: list[str]) -> list:
    tasks = [asyncio.create_task(mail(user)) for user in users]
    return await asyncio.gather(*tasks, return_exceptions=True)


async def fire(user: str) -> None:
    asyncio.create_task(mail(user))
