"""More ways to ask whether a loop runs."""

import asyncio

import sniffio

from dbos import DBOS


def by_event_loop(text: str) -> None:
    if asyncio.get_event_loop().is_running():
        asyncio.create_task(DBOS.send_async("desk", text))
    else:
        DBOS.send("desk", text)


def by_sniffio(text: str) -> None:
    try:
        sniffio.current_async_library()
    except sniffio.AsyncLibraryNotFoundError:
        DBOS.send("desk", text)
        return
    asyncio.create_task(DBOS.send_async("desk", text))


def running_loop():
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def by_helper(text: str) -> None:
    loop = running_loop()
    if loop is None:
        DBOS.send("desk", text)
    else:
        loop.create_task(DBOS.send_async("desk", text))


def by_private(text: str) -> None:
    if asyncio._get_running_loop() is None:
        DBOS.send("desk", text)


async def main(text: str) -> None:
    by_event_loop(text)
    by_sniffio(text)
    by_helper(text)
    by_private(text)
