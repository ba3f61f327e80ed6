"""Helpers that look whether a loop runs before they choose the operation."""

import asyncio
from typing import Any

from dbos import DBOS


def has_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def publish(key: str, value: Any) -> None:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        DBOS.set_event(key, value)
        return
    loop.create_task(DBOS.set_event_async(key, value))


def publish_too(key: str, value: Any) -> Any:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return DBOS.set_event(key, value)
    else:
        return DBOS.set_event_async(key, value)


def tell(destination: str, text: str) -> None:
    if has_loop():
        asyncio.ensure_future(DBOS.send_async(destination, text))
    else:
        DBOS.send(destination, text)


async def on_message(text: str) -> None:
    publish("last", text)
    await publish_too("last", text)
    tell("desk", text)


def on_command(text: str) -> None:
    publish("last", text)
    tell("desk", text)
