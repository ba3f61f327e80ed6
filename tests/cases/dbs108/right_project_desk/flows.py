"""Workflows that wait for their tasks."""

import asyncio

import steps
from dbos import DBOS
from steps import begin, count, mail_all


@DBOS.workflow()
async def work(user: str) -> str:
    task = begin(user)
    asyncio.create_task(count(user))
    asyncio.create_task(steps.count(user))
    return await task


@DBOS.workflow()
async def work_for_all(users: list[str]) -> list:
    return await mail_all(users)


async def endpoint(user: str) -> None:
    await steps.fire(user)
