"""Sleeps of no time at all only let others run."""

import asyncio
import time
from asyncio import sleep
from time import sleep as pause

import anyio

from dbos import DBOS

NO_TIME = 0


@DBOS.step()
def mail(user: str) -> str:
    return user


@DBOS.step()
async def mail_soon(user: str) -> str:
    return user


@DBOS.workflow()
async def in_coroutine(user: str) -> str:
    await asyncio.sleep(0)
    await sleep(0)
    await asyncio.sleep(delay=0)
    await asyncio.sleep(0.0)
    await asyncio.sleep(NO_TIME)
    await anyio.sleep(0)
    return await mail_soon(user)


@DBOS.workflow()
def in_function(user: str) -> str:
    time.sleep(0)
    pause(0)
    return mail(user)


async def give_way() -> None:
    await asyncio.sleep(0)


@DBOS.workflow()
async def in_helper(user: str) -> str:
    await give_way()
    return await mail_soon(user)


def pause_if(seconds: float = 0) -> None:
    if seconds:
        time.sleep(seconds)


@DBOS.workflow()
def ruled_out(user: str) -> str:
    pause_if()
    return mail(user)
