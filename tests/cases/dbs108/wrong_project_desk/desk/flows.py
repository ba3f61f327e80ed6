"""The workflows."""

import asyncio

import desk
import desk.steps as steps
from desk import DBOS, workflow

from . import helpers
from .helpers import mail_far, mail_soon
from .steps import Post
from .steps import mail as send_mail


@workflow()
async def direct(user: str) -> str:
    asyncio.create_task(send_mail(user))  # DBS108
    asyncio.create_task(steps.mail(user))  # DBS108
    asyncio.create_task(desk.mail(user))  # DBS108
    asyncio.create_task(Post().send(user))  # DBS108
    return user


@DBOS.workflow()
async def through_helpers(user: str) -> str:
    await mail_soon(user)  # DBS108: helpers.py
    await helpers.mail_soon(user)  # DBS108: helpers.py
    mail_far(user)  # DBS108: far.py
    return user
