"""Tasks of single steps, created in a fixed order."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def send_mail(user: str) -> str:
    return f"mail {user}"


@DBOS.step()
async def send_text(user: str) -> str:
    return f"text {user}"


@DBOS.workflow()
async def tell_all(users: list[str]) -> list:
    tasks = [asyncio.create_task(send_mail(user)) for user in users]
    return await asyncio.gather(*tasks, return_exceptions=True)


@DBOS.workflow()
async def tell_twice(user: str) -> list:
    mail = asyncio.create_task(send_mail(user))
    text = asyncio.ensure_future(send_text(user))
    return await asyncio.gather(mail, text, return_exceptions=True)


@DBOS.workflow()
async def tell_one_by_one(users: list[str]) -> list[str]:
    tasks = [asyncio.create_task(send_mail(user)) for user in users]
    return [await task for task in tasks]


@DBOS.workflow()
async def tell_and_wait(users: list[str]) -> list[str]:
    tasks = [asyncio.create_task(send_text(user)) for user in users]
    await asyncio.wait(tasks)
    return [task.result() for task in tasks]
