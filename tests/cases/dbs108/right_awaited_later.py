"""The task is awaited, gathered, handed on or kept where somebody looks."""

import asyncio
from typing import Any

from dbos import DBOS


@DBOS.step()
async def mail(user: str) -> str:
    return user


@DBOS.workflow()
async def remind(user: str) -> str:
    return user


@DBOS.workflow()
async def awaited(user: str) -> str:
    task = asyncio.create_task(mail(user))
    await remind(user)
    return await task


@DBOS.workflow()
async def awaited_at_once(user: str) -> str:
    return await asyncio.create_task(mail(user))


@DBOS.workflow()
async def awaited_in_branch(user: str, wait: bool) -> str:
    task = asyncio.create_task(mail(user))
    if wait:
        return await task
    await asyncio.wait([task])
    return user


@DBOS.workflow()
async def gathered(users: list[str]) -> list[Any]:
    tasks = [asyncio.create_task(mail(user)) for user in users]
    return await asyncio.gather(*tasks, return_exceptions=True)


@DBOS.workflow()
async def gathered_by_name(user: str) -> list[Any]:
    one = asyncio.create_task(mail(user))
    two = asyncio.ensure_future(mail(user + "-copy"))
    return await asyncio.gather(one, two, return_exceptions=True)


@DBOS.workflow()
async def appended(users: list[str]) -> list[str]:
    tasks = []
    for user in users:
        tasks.append(asyncio.create_task(mail(user)))
    return [await task for task in tasks]


@DBOS.workflow()
async def in_dict(users: list[str]) -> dict[str, str]:
    tasks = {user: asyncio.create_task(mail(user)) for user in users}
    return {user: await task for user, task in tasks.items()}


@DBOS.workflow()
async def in_set(users: list[str]) -> int:
    tasks = set()
    for user in users:
        tasks.add(asyncio.create_task(mail(user)))
    done, _ = await asyncio.wait(tasks)
    return len(done)


@DBOS.workflow()
async def durable_wait(users: list[str]) -> list[str]:
    tasks = [asyncio.create_task(mail(user)) for user in users]
    await DBOS.asyncio_wait(tasks)
    return [task.result() for task in tasks]


@DBOS.workflow()
async def in_group(users: list[str]) -> int:
    async with asyncio.TaskGroup() as group:
        for user in users:
            group.create_task(mail(user))
    return len(users)


@DBOS.workflow()
async def shielded(user: str) -> str:
    task = asyncio.create_task(mail(user))
    return await asyncio.shield(task)


@DBOS.workflow()
async def in_closure(user: str) -> str:
    task = asyncio.create_task(mail(user))

    async def finish() -> str:
        return await task

    return await finish()


def begin(user: str) -> "asyncio.Task[str]":
    return asyncio.create_task(mail(user))


@DBOS.workflow()
async def from_helper(user: str) -> str:
    return await begin(user)


@DBOS.workflow()
async def from_helper_by_name(user: str) -> str:
    task = begin(user)
    print(user)
    return await task


async def finish(task: "asyncio.Task[str]") -> str:
    return await task


@DBOS.workflow()
async def handed_on(user: str) -> str:
    return await finish(asyncio.create_task(mail(user)))


@DBOS.workflow()
async def handed_on_by_name(user: str) -> str:
    task = asyncio.create_task(mail(user))
    return await finish(task)


class Batch:
    def __init__(self) -> None:
        self.tasks: list[Any] = []

    def add(self, user: str) -> None:
        self.tasks.append(asyncio.create_task(mail(user)))

    async def wait(self) -> list[Any]:
        return await asyncio.gather(*self.tasks, return_exceptions=True)


@DBOS.workflow()
async def in_object(users: list[str]) -> list[Any]:
    batch = Batch()
    for user in users:
        batch.add(user)
    return await batch.wait()


@DBOS.workflow()
async def awaited_in_finally(user: str) -> str:
    task = asyncio.create_task(mail(user))
    try:
        print(user)
    finally:
        await asyncio.wait([task])
    return user


@DBOS.workflow()
async def walrus(user: str) -> str:
    print(task := asyncio.create_task(mail(user)))
    return await task


@DBOS.workflow()
async def coroutine_awaited(user: str) -> str:
    sending = mail(user)
    return await asyncio.ensure_future(sending)
