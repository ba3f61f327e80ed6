"""Pauses for steps, and durable ones for workflows."""

import asyncio
import time

from dbos import DBOS


def pause() -> None:
    time.sleep(5)


def pause_durably() -> None:
    DBOS.sleep(5)


async def give_way() -> None:
    await asyncio.sleep(0)
