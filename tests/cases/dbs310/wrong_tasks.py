"""Tasks of steps, gathered."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def send_mail(user: str) -> str:
    return user


@DBOS.step()
async def send_text(user: str) -> str:
    return user


@DBOS.workflow()
async def tell(user: str) -> list[str]:
    mail = asyncio.create_task(send_mail(user))
    text = asyncio.create_task(send_text(user))
    return await asyncio.gather(mail, text)  # DBS310


@DBOS.workflow()
async def tell_all(users: list[str]) -> list[str]:
    tasks = [asyncio.create_task(send_mail(user)) for user in users]
    return await asyncio.gather(*tasks)  # DBS310


@DBOS.workflow()
async def tell_futures(user: str) -> list[str]:
    mail = asyncio.ensure_future(send_mail(user))
    return await asyncio.gather(mail, send_text(user))  # DBS310


@DBOS.workflow()
async def tell_keyed(users: list[str]) -> dict:
    tasks = {user: asyncio.create_task(send_text(user)) for user in users}
    return dict(zip(tasks, await asyncio.gather(*tasks.values())))  # DBS310
