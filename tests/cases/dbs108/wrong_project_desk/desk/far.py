"""Two files away; imports the helpers, which import this module."""

import asyncio

from desk import helpers, steps


def mail(user: str) -> None:
    asyncio.create_task(steps.mail(user))


def mail_farther(user: str) -> None:
    helpers.mail_far(user)
