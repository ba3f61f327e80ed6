"""Sleeps that a recovered workflow begins anew, in all spellings."""

import asyncio
import asyncio as aio
import time
import time as clock
from asyncio import sleep
from asyncio import sleep as pause
from time import sleep as wait

import anyio
import anyio as any_io
import trio
from anyio import sleep as nap

import dbos
from dbos import DBOS
from dbos import DBOS as D

instance = DBOS(config={"name": "reminders", "system_database_url": "sqlite:///reminders.sqlite"})
DELAY = 86400


@DBOS.step()
def mail(user: str) -> str:
    return user


@DBOS.step()
async def mail_soon(user: str) -> str:
    return user


@DBOS.workflow()
def by_time(user: str) -> str:
    time.sleep(86400)  # DBS308
    return mail(user)


@DBOS.workflow()
def by_constant(user: str) -> str:
    time.sleep(DELAY)  # DBS308
    return mail(user)


@DBOS.workflow()
def by_argument(user: str, seconds: float) -> str:
    time.sleep(seconds)  # DBS308
    return mail(user)


@D.workflow()
def by_module_alias(user: str) -> str:
    clock.sleep(60)  # DBS308
    return mail(user)


@dbos.DBOS.workflow()
def by_name_alias(user: str) -> str:
    wait(60)  # DBS308
    return mail(user)


@instance.workflow()
def by_inner_import(user: str) -> str:
    from time import sleep as rest

    rest(60)  # DBS308
    return mail(user)


@DBOS.workflow()
async def by_asyncio(user: str) -> str:
    await asyncio.sleep(86400)  # DBS308
    return await mail_soon(user)


@DBOS.workflow()
async def by_asyncio_alias(user: str) -> str:
    await aio.sleep(1.5)  # DBS308
    return await mail_soon(user)


@DBOS.workflow()
async def by_asyncio_name(user: str) -> str:
    await sleep(3600)  # DBS308
    return await mail_soon(user)


@DBOS.workflow()
async def by_asyncio_other_name(user: str, seconds: float) -> str:
    await pause(seconds)  # DBS308
    return await mail_soon(user)


@DBOS.workflow()
async def by_keyword(user: str) -> str:
    await asyncio.sleep(delay=60)  # DBS308
    return await mail_soon(user)


@DBOS.workflow()
async def by_result(user: str) -> str:
    return await mail_soon(await asyncio.sleep(60, user))  # DBS308


@DBOS.workflow()
async def by_anyio(user: str) -> str:
    await anyio.sleep(60)  # DBS308
    await any_io.sleep(0.5)  # DBS308
    await nap(60)  # DBS308
    return await mail_soon(user)


@DBOS.workflow()
async def by_trio(user: str) -> str:
    await trio.sleep(60)  # DBS308
    return await mail_soon(user)


@DBOS.workflow()
async def by_blocking_the_loop(user: str) -> str:
    time.sleep(60)  # DBS308
    return await mail_soon(user)


@DBOS.workflow()
def short(user: str) -> str:
    time.sleep(0.1)  # DBS308
    return mail(user)


@DBOS.workflow()
def in_loop(users: list[str]) -> None:
    for user in users:
        mail(user)
        time.sleep(1)  # DBS308


@DBOS.workflow()
def between_attempts(user: str) -> str:
    for attempt in range(5):
        try:
            return mail(user)
        except ConnectionError:
            time.sleep(2**attempt)  # DBS308
    raise ConnectionError(user)


@DBOS.workflow()
async def until_answered(user: str) -> str:
    while await mail_soon(user) != "answered":
        await asyncio.sleep(30)  # DBS308
    return user


@DBOS.workflow()
async def one_branch(user: str, urgent: bool) -> str:
    if not urgent:
        await asyncio.sleep(3600)  # DBS308
    return await mail_soon(user)


def _by_call_form(user: str) -> str:
    time.sleep(60)  # DBS308
    return mail(user)


by_call_form = DBOS.workflow()(_by_call_form)
