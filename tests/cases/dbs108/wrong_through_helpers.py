"""The task is made by a helper that the workflow calls."""

import asyncio
import contextlib
import functools

from dbos import DBOS


@DBOS.step()
async def mail(user: str) -> str:
    return user


async def mail_soon(user: str) -> None:
    asyncio.create_task(mail(user))  # DBS108


def mail_from_sync(user: str) -> None:
    asyncio.create_task(mail(user))  # DBS108


def mail_boss() -> None:
    mail_from_sync("boss")


class Post:
    async def send(self, user: str) -> None:
        asyncio.create_task(mail(user))  # DBS108

    @staticmethod
    def send_now(user: str) -> None:
        asyncio.create_task(mail(user))  # DBS108


class NightPost(Post):
    async def send_all(self, users: list[str]) -> None:
        for user in users:
            await self.send(user)


def mailed(fn):
    @functools.wraps(fn)
    async def wrapper(user: str) -> str:
        asyncio.create_task(mail(user))  # DBS108
        return await fn(user)

    return wrapper


@mailed
async def greet(user: str) -> str:
    return user


@contextlib.asynccontextmanager
async def mailing(user: str):
    asyncio.create_task(mail(user))  # DBS108
    yield user


@DBOS.workflow()
async def work(user: str) -> str:
    await mail_soon(user)
    mail_boss()
    await NightPost().send_all([user])
    Post.send_now(user)
    return await greet(user)


@DBOS.workflow()
async def work_in_context(user: str) -> str:
    async with mailing(user):
        print(user)
    return user


@DBOS.workflow()
async def nested(user: str) -> str:
    async def later() -> None:
        asyncio.create_task(mail(user))  # DBS108

    await later()
    return user
