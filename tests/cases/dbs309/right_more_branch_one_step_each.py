"""One of several steps, by kind; a match statement and early returns."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def by_mail(user: str) -> None:
    print(user)


@DBOS.step()
async def by_text(user: str) -> None:
    print(user)


async def notify(user: str, kind: str) -> None:
    match kind:
        case "mail":
            await by_mail(user)
        case "text":
            await by_text(user)
        case _:
            DBOS.logger.warning("unknown kind %s", kind)


async def notify_early(user: str, kind: str) -> None:
    if not user:
        return
    if kind == "mail":
        await by_mail(user)
        return
    await by_text(user)


async def notify_by_table(user: str, kind: str) -> None:
    send = {"mail": by_mail, "text": by_text}[kind]
    await send(user)


async def notify_expression(user: str, kind: str) -> None:
    await (by_mail(user) if kind == "mail" else by_text(user))


@DBOS.workflow()
async def announce(users: list[tuple[str, str]]) -> None:
    await asyncio.gather(*(notify(*user) for user in users), return_exceptions=True)
    await asyncio.gather(*(notify_early(*user) for user in users), return_exceptions=True)
    await asyncio.gather(*(notify_by_table(*user) for user in users), return_exceptions=True)
    await asyncio.gather(*(notify_expression(*user) for user in users), return_exceptions=True)
