"""Tasks that are not durable, and functions that only share the name."""

import asyncio
from typing import Any

import asana
from dbos import DBOS
from vendor_tasks import create_task as vendor_create_task

metrics_client = asana.Client()


async def count_visit(user: str) -> None:
    print("visit", user)


@DBOS.step()
async def mail(user: str) -> str:
    return user


class Board:
    def create_task(self, coroutine: Any) -> str:
        return str(coroutine)


def ensure_future(name: str) -> str:
    return name


@DBOS.workflow()
async def plain_coroutines(user: str) -> str:
    asyncio.create_task(count_visit(user))
    asyncio.ensure_future(count_visit(user))
    task = asyncio.create_task(count_visit(user))
    return await mail(user)


@DBOS.workflow()
async def other_functions(user: str) -> str:
    ensure_future(user)
    Board().create_task(user)
    return await mail(user)


@DBOS.workflow()
async def shadowed_step(user: str) -> str:
    async def mail(name: str) -> str:
        return name

    asyncio.create_task(mail(user))
    return user


@DBOS.workflow()
async def unknown_group(user: str, group: Any) -> str:
    group.create_task(mail(user))
    vendor_create_task(mail(user))
    return user


def notify(user: str, now: bool = False) -> None:
    if now:
        asyncio.create_task(mail(user))


@DBOS.workflow()
async def ruled_out(user: str) -> str:
    notify(user)
    notify(user, now=False)
    return user


@DBOS.workflow()
async def only_defined(user: str) -> str:
    def later() -> None:
        asyncio.create_task(mail(user))

    print(later)
    return user


@DBOS.step()
async def in_step(user: str) -> str:
    asyncio.create_task(count_visit(user))
    return user


@DBOS.workflow()
async def run_step(user: str) -> str:
    return await in_step(user)
