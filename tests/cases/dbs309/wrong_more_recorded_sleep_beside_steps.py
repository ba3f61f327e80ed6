"""Reminders that sleep and then take a step."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def remind(user: str) -> None:
    print(user)


async def later(user: str, seconds: float) -> None:
    await DBOS.sleep_async(seconds)
    await remind(user)


@DBOS.workflow()
async def reminders(users: list[str]) -> None:
    await asyncio.gather(  # DBS309: later
        *[later(user, number) for number, user in enumerate(users)], return_exceptions=True
    )
