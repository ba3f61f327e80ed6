"""Helpers that fire and forget; nothing durable is in this file."""

import asyncio

import desk
from desk import far


async def mail_soon(user: str) -> None:
    asyncio.create_task(desk.mail(user))


def mail_far(user: str) -> None:
    far.mail(user)
