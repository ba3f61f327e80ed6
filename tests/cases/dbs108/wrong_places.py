"""A task that nothing awaits, in every place of a workflow."""

import asyncio
import contextlib
from asyncio import create_task, ensure_future

from dbos import DBOS


@DBOS.step()
async def mail(user: str) -> str:
    return user


@DBOS.workflow()
async def remind(user: str) -> str:
    return user


@DBOS.workflow()
async def statement(user: str) -> str:
    asyncio.create_task(mail(user))  # DBS108: mail
    return user


@DBOS.workflow()
async def future(user: str) -> str:
    asyncio.ensure_future(mail(user))  # DBS108
    return user


@DBOS.workflow()
async def child_workflow(user: str) -> str:
    asyncio.create_task(remind(user))  # DBS108
    return user


@DBOS.workflow()
async def imported_names(user: str) -> str:
    create_task(mail(user))  # DBS108
    ensure_future(remind(user))  # DBS108
    return user


@DBOS.workflow()
async def unused_name(user: str) -> str:
    task = asyncio.create_task(mail(user))  # DBS108
    return user


@DBOS.workflow()
async def underscore(user: str) -> str:
    _ = asyncio.create_task(mail(user))  # DBS108
    return user


@DBOS.workflow()
async def annotated_name(user: str) -> str:
    task: asyncio.Task[str] = asyncio.create_task(mail(user))  # DBS108
    return user


@DBOS.workflow()
async def named_task(user: str) -> str:
    asyncio.create_task(mail(user), name=f"mail-{user}")  # DBS108
    return user


@DBOS.workflow()
async def coroutine_first(user: str) -> str:
    sending = mail(user)
    asyncio.create_task(sending)  # DBS108
    return user


@DBOS.workflow()
async def in_loop(users: list[str]) -> int:
    for user in users:
        asyncio.create_task(mail(user))  # DBS108
    return len(users)


@DBOS.workflow()
async def in_list(users: list[str]) -> int:
    [asyncio.create_task(mail(user)) for user in users]  # DBS108
    return len(users)


@DBOS.workflow()
async def in_unused_list(users: list[str]) -> int:
    tasks = [asyncio.create_task(mail(user)) for user in users]  # DBS108
    return len(users)


@DBOS.workflow()
async def in_branch(user: str, loud: bool) -> str:
    if loud:
        asyncio.create_task(mail(user))  # DBS108
    else:
        asyncio.create_task(remind(user))  # DBS108
    return user


@DBOS.workflow()
async def in_condition(user: str, loud: bool) -> str:
    asyncio.create_task(mail(user)) if loud else None  # DBS108
    return user


@DBOS.workflow()
async def in_operator(user: str, loud: bool) -> str:
    loud and asyncio.create_task(mail(user))  # DBS108
    return user


@DBOS.workflow()
async def in_walrus(user: str) -> str:
    (task := asyncio.create_task(mail(user)))  # DBS108
    return user


@DBOS.workflow()
async def in_try(user: str) -> str:
    try:
        asyncio.create_task(mail(user))  # DBS108
    except ValueError:
        asyncio.create_task(remind(user))  # DBS108
    return user


@DBOS.workflow()
async def in_with(user: str) -> str:
    with contextlib.suppress(ValueError):
        asyncio.create_task(mail(user))  # DBS108
    return user


@DBOS.workflow()
async def in_match(user: str) -> str:
    match user:
        case "admin":
            asyncio.create_task(remind(user))  # DBS108
        case _:
            asyncio.create_task(mail(user))  # DBS108
    return user


@DBOS.workflow()
async def over_lines(user: str) -> str:
    asyncio.create_task(  # DBS108
        mail(user),
    )
    return user


@DBOS.workflow()
async def beside_an_awaited_one(user: str) -> str:
    asyncio.create_task(mail(user))  # DBS108
    waited = asyncio.create_task(remind(user))
    return await waited
